package org.modda.publication.moment;

import java.util.regex.Pattern;

/** How moments are spelled. */
final class Grammar {

  static final Pattern VERSION = Pattern.compile("v[1-9][0-9]{0,8}");
  static final Pattern POSITION = Pattern.compile("p[1-9][0-9]{0,17}");
  static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  static final Pattern INSTANT =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?Z");

  private Grammar() {}
}
