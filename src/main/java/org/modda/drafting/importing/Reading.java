package org.modda.drafting.importing;

/** How a document of at most 10 MB is read; refuses it with a place and a reason. */
@FunctionalInterface
public interface Reading {

  ReadDocument read(byte[] document);
}
