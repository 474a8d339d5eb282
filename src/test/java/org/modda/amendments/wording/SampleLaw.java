package org.modda.amendments.wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.outline.BillOutline;
import org.modda.drafting.outline.Unit;
import org.modda.identity.AccountId;

/** A law with every kind of name: two chapters 1, an article 9¹, printed and missing numbers. */
final class SampleLaw {

  private final List<Unit> units = new ArrayList<>();

  private SampleLaw() {}

  static BillOutline outline() {
    SampleLaw law = new SampleLaw();
    law.unit("pre", null, ProvisionKind.PREAMBLE, ProvisionNumber.NONE);
    for (int part = 1; part <= 2; part++) {
      String p = law.unit("part" + part, null, ProvisionKind.PART, ProvisionNumber.of(part));
      String c = law.unit("ch" + part, p, ProvisionKind.CHAPTER, ProvisionNumber.of(1));
      for (int a = 1; a <= 5; a++) {
        int n = 5 * (part - 1) + a;
        String article = law.unit("a" + n, c, ProvisionKind.ARTICLE, ProvisionNumber.of(n));
        for (int q = 1; q <= 3; q++) {
          String qism =
              law.unit("a" + n + "q" + q, article, ProvisionKind.PARAGRAPH, ProvisionNumber.of(q));
          law.unit(qism + "p1", qism, ProvisionKind.POINT, ProvisionNumber.of(1));
          law.unit(qism + "p11", qism, ProvisionKind.POINT, new ProvisionNumber(1, 1, null));
        }
      }
    }
    law.unit("a9_1", "ch2", ProvisionKind.ARTICLE, new ProvisionNumber(9, 1, null));
    law.unit("a91", "ch2", ProvisionKind.ARTICLE, ProvisionNumber.of(91));
    law.unit("bis", "ch2", ProvisionKind.ARTICLE, new ProvisionNumber(13, 0, "13 bis"));
    law.unit("upper", "a91", ProvisionKind.SUBPARAGRAPH, new ProvisionNumber(0, 0, "(A)"));
    law.unit("lower", "a91", ProvisionKind.SUBPARAGRAPH, new ProvisionNumber(0, 0, "(a)"));
    law.unit("dc", null, ProvisionKind.SECTION, new ProvisionNumber(0, 0, "§2-1402.31|(a)|(1)"));
    law.unit("twin1", "a91", ProvisionKind.SUBPOINT, ProvisionNumber.of(7));
    law.unit("twin2", "a91", ProvisionKind.SUBPOINT, ProvisionNumber.of(7));
    law.unit("passage", "ch1", ProvisionKind.PASSAGE, ProvisionNumber.NONE);
    law.unit("own", null, ProvisionKind.SCHEDULE, new ProvisionNumber(2, 0, "SCHEDULE 2"));
    law.unit("ilova", null, ProvisionKind.SCHEDULE, ProvisionNumber.of(1));
    return of(law.units, "uz-Latn");
  }

  static BillOutline of(List<Unit> units, String language) {
    Set<ProvisionId> known = units.stream().map(Unit::id).collect(Collectors.toUnmodifiableSet());
    return new BillOutline(
        new BillId("bill"),
        "Qonun",
        language,
        Instant.EPOCH,
        new AccountId("someone"),
        1,
        List.copyOf(units),
        known,
        Set.of());
  }

  static Unit article(String id, int number) {
    return new Unit(
        new ProvisionId(id),
        null,
        ProvisionKind.ARTICLE,
        ProvisionNumber.of(number),
        "",
        null,
        false);
  }

  static <T> T any(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private String unit(
      String id, @Nullable String parent, ProvisionKind kind, ProvisionNumber number) {
    units.add(
        new Unit(
            new ProvisionId(id),
            parent == null ? null : new ProvisionId(parent),
            kind,
            number,
            "",
            null,
            false));
    return id;
  }
}
