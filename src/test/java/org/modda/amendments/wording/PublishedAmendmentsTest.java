package org.modda.amendments.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modda.amendments.AmendingInstruction;
import org.modda.amendments.AmendingInstruction.Omit;
import org.modda.amendments.AmendingInstruction.Substitute;
import org.modda.amendments.Wording;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.TextAt;
import org.modda.drafting.outline.BillOutline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the DC Council enacted in its period 24, against what it then published. */
class PublishedAmendmentsTest {

  private static final ProvisionId SECTION = new ProvisionId("section");
  private static final BillOutline LAW =
      SampleLaw.of(List.of(SampleLaw.article("section", 1)), "en");

  @Test
  void everyAmendmentGivesTheTextThatWasPublished() throws IOException {
    Path file =
        Path.of(System.getenv().getOrDefault("MODDA_SHARED_DATA", "../shared/data"))
            .resolve("amendments/dc-council-period-24.json");
    if (!Files.isReadable(file)) {
      System.out.println("skipped: no " + file.toAbsolutePath().normalize());
    }
    assumeTrue(Files.isReadable(file));
    List<String> misses = new ArrayList<>();
    int all = 0;
    int again = 0;
    for (JsonNode published : JsonMapper.shared().readTree(Files.readAllBytes(file))) {
      all++;
      String before = published.get("before").asString();
      String expected = published.get("after").asString();
      Wording wording = Instructions.resolve(instructions(published), LAW, p -> text(before));
      if (!after(wording, before).equals(expected)) {
        misses.add(published.get("law").asString() + " " + published.get("path").asString());
      }
      List<AmendingInstruction> described = Instructions.describe(wording, LAW, p -> text(before));
      String formal = FormalText.write(described, LAW, "en");
      Wording read =
          Instructions.resolve(FormalText.read(formal, "en", LAW), LAW, p -> text(before));
      again += after(read, before).equals(expected) ? 1 : 0;
    }
    System.out.printf(
        "DC Council: %d of %d as published; %d again from formal text; misses %s%n",
        all - misses.size(), all, again, misses);
    assertThat(misses).isEmpty();
    assertThat(all).isEqualTo(629);
    assertThat(again).isEqualTo(629);
  }

  private static List<AmendingInstruction> instructions(JsonNode published) {
    List<AmendingInstruction> instructions = new ArrayList<>();
    for (JsonNode one : published.get("instructions")) {
      String find = one.get("find").asString();
      String replace = one.get("replace").asString();
      instructions.add(
          replace.isEmpty()
              ? new Omit(SECTION, find, AmendingInstruction.EACH)
              : new Substitute(SECTION, find, AmendingInstruction.EACH, replace));
    }
    return instructions;
  }

  private static String after(Wording wording, String before) {
    return wording.acts().isEmpty()
        ? before
        : ((ChangeText) wording.acts().getFirst()).changes().apply(before);
  }

  private static TextAt text(String text) {
    return new TextAt(3, text, Instant.EPOCH, null);
  }
}
