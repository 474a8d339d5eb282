package org.modda.amendments.merging;

/** The text of a provision at a revision. */
public record RevisedText(long revision, String text) {}
