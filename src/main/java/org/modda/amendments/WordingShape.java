package org.modda.amendments;

import static org.modda.platform.Refused.Kind.RULE;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillAct.MoveProvision;
import org.modda.drafting.BillAct.RenameProvision;
import org.modda.drafting.BillAct.RenumberProvision;
import org.modda.drafting.BillAct.RepealProvision;
import org.modda.drafting.ProvisionId;
import org.modda.platform.Refused;
import org.modda.text.ChangeSet;

/** The rules of a wording that can be judged without looking at the bill. */
public final class WordingShape {

  /** Acts of one amendment, and as many descriptions. */
  public static final int MOST_ACTS = 500;

  /** UTF-16 units that one amendment puts in, all its acts and descriptions together. */
  public static final int LONGEST = 262_144;

  /** UTF-16 units, as the tree of a bill has it. */
  public static final int LONGEST_HEADING = 1_000;

  /** Stretches that one edit changes. */
  public static final int MOST_CHANGES = 10_000;

  private WordingShape() {}

  /** A wording that may go into the docket: it does something, and every part of it does. */
  public static void isWhole(Wording wording) {
    if (wording.isEmpty()) {
      throw Refused.because(RULE, "wording-empty");
    }
    isWellMade(wording);
    for (BillAct act : wording.acts()) {
      if (act instanceof ChangeText change && change.changes().isEmpty()) {
        throw Refused.because(RULE, "change-set-empty", of(change.provision()));
      }
    }
    for (Described described : wording.described()) {
      if (described.words().isBlank()) {
        throw Refused.because(RULE, "described-words-missing", of(described.provision()));
      }
    }
  }

  /** A wording that somebody may still be at: it may be empty, and is neither huge nor broken. */
  public static void isWellMade(Wording wording) {
    if (wording.acts().size() > MOST_ACTS || wording.described().size() > MOST_ACTS) {
      throw Refused.because(RULE, "too-many-acts", Map.of("limit", MOST_ACTS));
    }
    Set<ProvisionId> changed = new HashSet<>();
    long units = 0;
    for (BillAct act : wording.acts()) {
      if (act instanceof ChangeText && !changed.add(act.provision())) {
        throw Refused.because(RULE, "provision-changed-twice", of(act.provision()));
      }
      units += unitsPutInBy(act);
    }
    for (Described described : wording.described()) {
      isWellFormed(described.words());
      if (described.line() < 0) {
        throw Refused.because(RULE, "line-out-of-range", of(described.provision()));
      }
      units += described.words().length();
    }
    if (units > LONGEST) {
      throw Refused.because(RULE, "wording-too-long", Map.of("limit", LONGEST));
    }
  }

  /** No half of a surrogate pair stands alone. */
  public static void isWellFormed(String text) {
    if (text.codePoints().anyMatch(WordingShape::isSurrogate)) {
      throw Refused.because(RULE, "lone-surrogate");
    }
  }

  private static long unitsPutInBy(BillAct act) {
    return switch (act) {
      case ChangeText change -> {
        isModest(change.changes(), change.provision());
        yield change.changes().inserted();
      }
      case InsertProvision insertion -> {
        headingFits(insertion.heading());
        isWellFormed(insertion.text());
        if (insertion.text().indexOf('\r') >= 0) {
          throw Refused.because(RULE, "carriage-return", of(insertion.provision()));
        }
        yield (long) insertion.heading().length() + insertion.text().length();
      }
      case RenameProvision renaming -> {
        headingFits(renaming.heading());
        yield renaming.heading().length();
      }
      case MoveProvision move -> 0;
      case RenumberProvision renumbering -> 0;
      case RepealProvision repeal -> 0;
    };
  }

  private static void isModest(ChangeSet changes, ProvisionId provision) {
    if (changes.insertsLoneSurrogate()) {
      throw Refused.because(RULE, "lone-surrogate");
    }
    AtomicInteger stretches = new AtomicInteger();
    changes.forEachChange((fromA, toA, fromB, toB, inserted) -> stretches.incrementAndGet());
    if (stretches.get() > MOST_CHANGES) {
      throw Refused.because(
          RULE, "too-many-changes", Map.of("provision", provision.value(), "limit", MOST_CHANGES));
    }
  }

  private static void headingFits(String heading) {
    isWellFormed(heading);
    if (heading.length() > LONGEST_HEADING) {
      throw Refused.because(RULE, "heading-too-long", Map.of("limit", LONGEST_HEADING));
    }
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static Map<String, Object> of(ProvisionId provision) {
    return Map.of("provision", provision.value());
  }
}
