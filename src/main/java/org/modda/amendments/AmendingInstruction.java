package org.modda.amendments;

import static org.modda.platform.Refused.Kind.MALFORMED;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.modda.amendments.AmendingInstruction.Append;
import org.modda.amendments.AmendingInstruction.InsertAfter;
import org.modda.amendments.AmendingInstruction.InsertProvision;
import org.modda.amendments.AmendingInstruction.Move;
import org.modda.amendments.AmendingInstruction.Omit;
import org.modda.amendments.AmendingInstruction.Rename;
import org.modda.amendments.AmendingInstruction.Renumber;
import org.modda.amendments.AmendingInstruction.Repeal;
import org.modda.amendments.AmendingInstruction.Restate;
import org.modda.amendments.AmendingInstruction.Substitute;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.platform.Refused;

/**
 * One formal amending instruction: a closed set, so that it can be written in each language and
 * read back to the same.
 *
 * <p>Words are compared as typed, to the UTF-16 unit. An instruction that cannot be applied exactly
 * is refused and never guessed. In JSON its kind is named by {@code kind}; the names below are a
 * closed list.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Substitute.class, name = "SUBSTITUTE"),
  @JsonSubTypes.Type(value = Omit.class, name = "OMIT"),
  @JsonSubTypes.Type(value = InsertAfter.class, name = "INSERT_AFTER"),
  @JsonSubTypes.Type(value = Append.class, name = "APPEND"),
  @JsonSubTypes.Type(value = Restate.class, name = "RESTATE"),
  @JsonSubTypes.Type(value = InsertProvision.class, name = "INSERT_PROVISION"),
  @JsonSubTypes.Type(value = Repeal.class, name = "REPEAL"),
  @JsonSubTypes.Type(value = Move.class, name = "MOVE"),
  @JsonSubTypes.Type(value = Renumber.class, name = "RENUMBER"),
  @JsonSubTypes.Type(value = Rename.class, name = "RENAME")
})
public sealed interface AmendingInstruction {

  ProvisionId provision();

  /** Which of several places where the words stand: from 1; {@link #EACH} for every one. */
  int EACH = 0;

  /** The one place where the words stand; refused where there are several. */
  int ONLY = -1;

  private static int counted(int occurrence) {
    if (occurrence < ONLY || occurrence > 999_999) {
      throw Refused.because(MALFORMED, "malformed-occurrence");
    }
    return occurrence;
  }

  /** These words are replaced by those (almashtirilsin). */
  record Substitute(ProvisionId provision, String words, int occurrence, String by)
      implements AmendingInstruction {
    public Substitute {
      counted(occurrence);
    }
  }

  /** These words are left out (chiqarib tashlansin). */
  record Omit(ProvisionId provision, String words, int occurrence) implements AmendingInstruction {
    public Omit {
      counted(occurrence);
    }
  }

  /**
   * Words are added after others (toʻldirilsin); with no others, at the text's beginning, of which
   * there is only one.
   */
  record InsertAfter(ProvisionId provision, String after, int occurrence, String words)
      implements AmendingInstruction {
    public InsertAfter {
      occurrence = after.isEmpty() ? ONLY : counted(occurrence);
    }
  }

  /** Words are added at the text's end. */
  record Append(ProvisionId provision, String words) implements AmendingInstruction {}

  /** The whole text reads anew (quyidagi tahrirda bayon etilsin). */
  record Restate(ProvisionId provision, String text) implements AmendingInstruction {}

  /** A new provision is put in (toʻldirilsin); in JSON {@code kind} is the instruction's own. */
  record InsertProvision(
      ProvisionId provision,
      @JsonProperty("unit") ProvisionKind kind,
      ProvisionNumber number,
      String heading,
      Place place,
      String text)
      implements AmendingInstruction {}

  /** The provision ceases to have effect (oʻz kuchini yoʻqotgan deb hisoblansin). */
  record Repeal(ProvisionId provision) implements AmendingInstruction {}

  record Move(ProvisionId provision, Place place) implements AmendingInstruction {}

  record Renumber(ProvisionId provision, ProvisionNumber number) implements AmendingInstruction {}

  /** The heading reads anew. */
  record Rename(ProvisionId provision, String heading) implements AmendingInstruction {}
}
