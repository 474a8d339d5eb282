package org.modda.drafting.importing;

import java.util.HashMap;
import java.util.Map;
import org.modda.platform.Refused;

/** A place in a document: line and column, both from 1; 0 where it is not known. */
record Spot(int line, int column) {

  Refused refused(String code) {
    return refused(code, Map.of());
  }

  Refused refused(String code, Map<String, Object> facts) {
    Map<String, Object> all = new HashMap<>(facts);
    all.put("line", line);
    all.put("column", column);
    return Refused.because(Refused.Kind.RULE, code, all);
  }
}
