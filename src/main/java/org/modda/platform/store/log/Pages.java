package org.modda.platform.store.log;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Commits read a page at a time, each page after the last commit of the one before. */
final class Pages implements Iterator<Commit> {

  private final Function<@Nullable Commit, List<Commit>> read;
  private final int size;
  private Iterator<Commit> page = Collections.emptyIterator();
  private @Nullable Commit last;
  private boolean ended;

  /**
   * @param read given null, the first page; a page shorter than {@code size} is the last one
   */
  Pages(Function<@Nullable Commit, List<Commit>> read, int size) {
    this.read = read;
    this.size = size;
  }

  @Override
  public boolean hasNext() {
    if (!page.hasNext() && !ended) {
      List<Commit> next = read.apply(last);
      ended = next.size() < size;
      page = next.iterator();
    }
    return page.hasNext();
  }

  @Override
  public Commit next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Commit next = page.next();
    last = next;
    return next;
  }
}
