package org.modda.drafting.importing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An import as {@code GET /api/imports/{import}} tells it: docs/protocol.md. */
public record ImportAnswer(
    String id, String state, int done, int of, @Nullable String bill, @Nullable Refusal refusal) {

  /** Why it was turned down. */
  public record Refusal(String code, Map<String, Object> facts) {}

  static ImportAnswer of(String id, ImportState state) {
    return switch (state) {
      case ImportState.Reading reading -> new ImportAnswer(id, "READING", 0, 0, null, null);
      case ImportState.Keeping(int done, int of, var bill) ->
          new ImportAnswer(id, "KEEPING", done, of, bill == null ? null : bill.value(), null);
      case ImportState.Done(var bill, int of) ->
          new ImportAnswer(id, "DONE", of, of, bill.value(), null);
      case ImportState.TurnedDown(String code, var facts) ->
          new ImportAnswer(id, "REFUSED", 0, 0, null, new Refusal(code, facts));
    };
  }
}
