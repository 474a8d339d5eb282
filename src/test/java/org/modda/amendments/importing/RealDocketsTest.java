package org.modda.amendments.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Capacity;
import org.modda.amendments.Described;
import org.modda.amendments.WordingShape;
import org.modda.amendments.docket.Imported;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.RepealProvision;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealDocketsTest {

  @Test
  void everyImportedOfTheCouncilGivesThePublishedText() throws IOException {
    byte[] document = SharedDockets.read("dc-council-period-24.json");
    ImportedDocket docket = CouncilDocket.read(document);
    List<String> misses = new ArrayList<>();
    int at = 0;
    for (JsonNode published : JsonMapper.shared().readTree(document)) {
      Imported amendment = docket.amendments().get(at);
      IntroducedProvision section = docket.provisions().get(at++);
      ChangeText change = (ChangeText) amendment.wording().acts().getFirst();
      assertThat(amendment.wording().acts()).hasSize(1);
      assertThat(change.provision()).isEqualTo(section.id());
      assertThat(section.number().printed()).isEqualTo(published.get("path").asString());
      assertThat(amendment.label()).isEqualTo(published.get("law").asString());
      String after = change.changes().apply(docket.texts().get(section.id()));
      if (!after.equals(published.get("after").asString())) {
        misses.add(section.number().printed());
      }
    }
    System.out.printf(
        "imported: %d of %d as published; misses %s%n", at - misses.size(), at, misses);
    assertThat(at).isEqualTo(629);
    assertThat(misses).isEmpty();
  }

  @Test
  void theSenatesDocketIsReadWhole() throws IOException {
    ImportedDocket docket =
        SenateDocket.read(SharedDockets.read("senate/jeu_complet_2017-2018_63.csv"));
    assertThat(docket.amendments()).hasSize(595);
    assertThat(docket.provisions().getFirst().kind()).isEqualTo(ProvisionKind.PREAMBLE);
    List<String> numbers =
        docket.provisions().stream().skip(1).map(RealDocketsTest::printed).toList();
    assertThat(numbers).startsWith("3", "4", "6", "7", "8", "8 bis", "8 ter", "8 quater", "9");
    assertThat(numbers).doesNotHaveDuplicates().contains("31", "32 bis", "44 ter");
    Map<ProvisionId, String> byId = new HashMap<>();
    docket.provisions().stream().skip(1).forEach(p -> byId.put(p.id(), printed(p)));
    assertThat(aimedAt(docket, byId, "7")).isEqualTo(45 + 9);
    assertThat(aimedAt(docket, byId, "11")).isEqualTo(69 + 4);
    assertThat(aimedAt(docket, byId, "31")).isEqualTo(1 + 4);
    long repeals =
        docket.amendments().stream()
            .filter(a -> a.wording().acts().stream().anyMatch(RepealProvision.class::isInstance))
            .count();
    assertThat(repeals).isEqualTo(29);
    assertThat(
            docket.amendments().stream()
                .flatMap(a -> a.wording().described().stream())
                .filter(one -> one.words().equals("[…]"))
                .count())
        .isEqualTo(74);
    docket.amendments().forEach(a -> WordingShape.isWhole(a.wording()));
    Map<Integer, Long> lines =
        docket.amendments().stream()
            .flatMap(a -> a.wording().described().stream())
            .collect(Collectors.groupingBy(Described::line, Collectors.counting()));
    assertThat(lines).containsEntry(9, 18L).containsEntry(304, 2L);
    assertThat(
            docket.amendments().stream()
                .filter(a -> a.capacity().kind() == Capacity.Kind.PARTY)
                .count())
        .isEqualTo(243);
  }

  @Test
  void aSubAmendmentAmendsTheOneThatItNames() throws IOException {
    ImportedDocket docket =
        SenateDocket.read(SharedDockets.read("senate/jeu_complet_2017-2018_63.csv"));
    List<Imported> subs = docket.amendments().stream().filter(a -> a.amends() != null).toList();
    assertThat(subs).hasSize(1);
    assertThat(subs.getFirst().label()).isEqualTo("596 rect.");
    Imported parent =
        docket.amendments().stream()
            .filter(a -> a.amendment().equals(subs.getFirst().amends()))
            .findFirst()
            .orElseThrow();
    assertThat(parent.label()).isEqualTo("229 rect.");
  }

  @Test
  void nobodysNameComesIn() throws IOException {
    byte[] document = SharedDockets.read("senate/jeu_complet_2017-2018_63.csv");
    List<SenateTable.Row> rows = SenateTable.read(document, List.of("Numéro", "Auteur"));
    Set<String> names =
        rows.stream()
            .map(row -> row.of("Auteur"))
            .filter(a -> !a.isEmpty())
            .collect(Collectors.toSet());
    ImportedDocket docket = SenateDocket.read(document);
    for (Imported amendment : docket.amendments()) {
      assertThat(names).doesNotContain(amendment.capacity().of(), amendment.label());
      assertThat(amendment.rationale()).hasSizeLessThanOrEqualTo(20_000).doesNotContain("<p", "&#");
      amendment
          .wording()
          .described()
          .forEach(one -> assertThat(one.words()).doesNotContain("<p", "&#"));
    }
  }

  @Test
  void theOrderIsThatOfTheDiscussion() throws IOException {
    ImportedDocket docket =
        SenateDocket.read(SharedDockets.read("senate/jeu_complet_2017-2018_63.csv"));
    byte[] list = SharedDockets.read("senate/liste_discussion_63.json");
    Map<String, AmendmentId> labels = new HashMap<>();
    Map<AmendmentId, String> back = new HashMap<>();
    docket.amendments().forEach(a -> labels.put(a.label(), a.amendment()));
    docket.amendments().forEach(a -> back.put(a.amendment(), a.label()));
    List<String> expected = new ArrayList<>();
    for (JsonNode subdivision : JsonMapper.shared().readTree(list).get("Subdivisions")) {
      subdivision.get("Amendements").forEach(one -> expected.add(one.get("num").asString()));
    }
    assertThat(SenateOrder.read(list, labels::get).stream().map(back::get).toList())
        .isEqualTo(expected)
        .hasSize(490);
  }

  @Test
  void theOtherTableOfTheSenateIsReadToo() throws IOException {
    ImportedDocket docket =
        SenateDocket.read(SharedDockets.read("senate/jeu_complet_2019-2020_139.csv"));
    System.out.println("Senate 139: " + docket.amendments().size() + " amendments");
    assertThat(docket.amendments()).isNotEmpty();
    assertThat(docket.amendments().getFirst().label()).isEqualTo("I-2 rect.");
    assertThat(docket.amendments().getFirst().wording().described().getFirst().line())
        .isEqualTo(86);
  }

  private static long aimedAt(ImportedDocket docket, Map<ProvisionId, String> byId, String number) {
    return docket.amendments().stream()
        .filter(a -> a.wording().targets().stream().anyMatch(t -> number.equals(byId.get(t))))
        .count();
  }

  private static String printed(IntroducedProvision article) {
    String printed = article.number().printed();
    return printed == null ? Integer.toString(article.number().main()) : printed;
  }
}
