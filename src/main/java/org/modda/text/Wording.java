package org.modda.text;

/** One text as it stood and as it stands; empty where there was none, or is none any more. */
public record Wording(String before, String after) {}
