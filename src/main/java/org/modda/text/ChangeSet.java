package org.modda.text;

/** One edit of one text. */
public final class ChangeSet {}
