package org.modda.amendments.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modda.amendments.AmendingInstruction;
import org.modda.amendments.AmendingInstruction.Omit;
import org.modda.amendments.AmendingInstruction.Substitute;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Capacity;
import org.modda.amendments.Wording;
import org.modda.amendments.docket.Imported;
import org.modda.amendments.wording.Instructions;
import org.modda.drafting.BillId;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.history.TextAt;
import org.modda.drafting.outline.BillOutline;
import org.modda.drafting.outline.Unit;
import org.modda.identity.AccountId;
import org.modda.platform.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Amendments with their instructions, and the texts that they are made on: a JSON list of {@code
 * {law, path, before, instructions: [{find, replace}]}}, as compiled from the DC Council's law XML.
 *
 * <p>Each text becomes a section numbered by its path, each amendment the change of it that its
 * instructions are: words replaced or omitted wherever they occur.
 */
final class CouncilDocket {

  private static final String LANGUAGE = "en";
  private static final int LONGEST_TEXT = 262_144;

  private final List<IntroducedProvision> provisions = new ArrayList<>();
  private final Map<ProvisionId, String> texts = new HashMap<>();
  private final List<Imported> amendments = new ArrayList<>();

  private CouncilDocket() {}

  /**
   * @throws Refused {@code docket-malformed} with the place in the list and the reason; what {@link
   *     Instructions#resolve} refuses, with the place too; {@code too-many-amendments}
   */
  static ImportedDocket read(byte[] document) {
    Malformed.fits(document);
    CouncilDocket docket = new CouncilDocket();
    JsonNode all = parsed(document);
    if (!all.isArray() || all.isEmpty()) {
      throw Malformed.at(1, "not-a-list");
    }
    Malformed.fits(all.size());
    int at = 0;
    for (JsonNode one : all) {
      docket.take(++at, one);
    }
    return new ImportedDocket(LANGUAGE, docket.provisions, docket.texts, docket.amendments);
  }

  private void take(int at, JsonNode one) {
    String path = words(at, one, "path", 64);
    String before =
        words(at, one, "before", LONGEST_TEXT).replace("\r\n", "\n").replace('\r', '\n');
    ProvisionId id = ProvisionId.next();
    List<AmendingInstruction> instructions = instructions(at, one.path("instructions"), id);
    try {
      ProvisionNumber number = new ProvisionNumber(0, 0, path);
      BillOutline outline =
          alone(new Unit(id, null, ProvisionKind.SECTION, number, "", null, false));
      Wording wording =
          Instructions.resolve(
              instructions, outline, p -> new TextAt(0, before, Instant.EPOCH, null));
      provisions.add(new IntroducedProvision(id, null, ProvisionKind.SECTION, number, "", null));
      texts.put(id, before);
      amendments.add(
          new Imported(
              AmendmentId.next(),
              wording,
              null,
              "",
              Capacity.OWN_NAME,
              words(at, one, "law", 120)));
    } catch (Refused refused) {
      throw Malformed.at(at, refused);
    }
  }

  private static List<AmendingInstruction> instructions(int at, JsonNode all, ProvisionId id) {
    if (!all.isArray() || all.isEmpty() || all.size() > 1_000) {
      throw Malformed.at(at, "instructions");
    }
    List<AmendingInstruction> instructions = new ArrayList<>();
    for (JsonNode one : all) {
      String find = words(at, one, "find", LONGEST_TEXT);
      JsonNode replace = one.path("replace");
      if (!replace.isString()) {
        throw Malformed.at(at, "replace");
      }
      instructions.add(
          replace.asString().isEmpty()
              ? new Omit(id, find, AmendingInstruction.EACH)
              : new Substitute(id, find, AmendingInstruction.EACH, replace.asString()));
    }
    return instructions;
  }

  private static String words(int at, JsonNode one, String field, int longest) {
    JsonNode words = one.path(field);
    if (!words.isString() || words.asString().isBlank() || words.asString().length() > longest) {
      throw Malformed.at(at, field);
    }
    return words.asString();
  }

  private static BillOutline alone(Unit unit) {
    return new BillOutline(
        new BillId("imported"),
        "",
        LANGUAGE,
        Instant.EPOCH,
        new AccountId("importer"),
        0,
        List.of(unit),
        Set.of(unit.id()),
        Set.of());
  }

  static JsonNode parsed(byte[] document) {
    try {
      return JsonMapper.shared().readTree(document);
    } catch (JacksonException notJson) {
      int line = notJson.getLocation() == null ? 1 : notJson.getLocation().getLineNr();
      throw Malformed.at(line, "not-json");
    }
  }
}
