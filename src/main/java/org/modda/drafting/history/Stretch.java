package org.modda.drafting.history;

/**
 * Words of a text that stand side by side and are of one origin.
 *
 * @param length UTF-16 units
 */
public record Stretch(int length, Origin origin) {}
