package org.modda.drafting.importing;

/** Hears how much of a bill has been kept. */
@FunctionalInterface
public interface ProgressListener {

  /** {@code done} of {@code of} texts are durable. */
  void kept(int done, int of);
}
