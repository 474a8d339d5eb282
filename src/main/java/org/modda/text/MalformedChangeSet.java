package org.modda.text;

/** What was given is no change set; the message says where and why, and quotes no text. */
public final class MalformedChangeSet extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  MalformedChangeSet(String why) {
    super(why);
  }
}
