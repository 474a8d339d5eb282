package org.modda.amendments.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence cut into what always stands there and the slots between. */
record Template(List<Piece> pieces) {

  /** A literal, or the name of a slot. */
  record Piece(String text, boolean isSlot) {}

  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
  private static final Map<String, Template> KNOWN = new ConcurrentHashMap<>();

  Template {
    pieces = List.copyOf(pieces);
  }

  static Template of(String sentence) {
    return KNOWN.computeIfAbsent(sentence, Template::cut);
  }

  private static Template cut(String sentence) {
    List<Piece> pieces = new ArrayList<>();
    Matcher slot = SLOT.matcher(sentence);
    int end = 0;
    while (slot.find()) {
      if (slot.start() > end) {
        pieces.add(new Piece(sentence.substring(end, slot.start()), false));
      }
      pieces.add(new Piece(slot.group(1), true));
      end = slot.end();
    }
    if (end < sentence.length()) {
      pieces.add(new Piece(sentence.substring(end), false));
    }
    return new Template(pieces);
  }
}
