package org.modda.drafting;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillAct.MoveProvision;
import org.modda.drafting.BillAct.RenameProvision;
import org.modda.drafting.BillAct.RenumberProvision;
import org.modda.drafting.BillAct.RepealProvision;
import org.modda.text.ChangeSet;

/**
 * One thing that an amendment does to a bill. In JSON its kind is named by {@code act}; the names
 * below are a closed list, no class name is ever written or read.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ChangeText.class, name = "CHANGE_TEXT"),
  @JsonSubTypes.Type(value = InsertProvision.class, name = "INSERT_PROVISION"),
  @JsonSubTypes.Type(value = MoveProvision.class, name = "MOVE_PROVISION"),
  @JsonSubTypes.Type(value = RenumberProvision.class, name = "RENUMBER_PROVISION"),
  @JsonSubTypes.Type(value = RenameProvision.class, name = "RENAME_PROVISION"),
  @JsonSubTypes.Type(value = RepealProvision.class, name = "REPEAL_PROVISION")
})
public sealed interface BillAct {

  /** What it acts on; of an insertion, the provision that it makes. */
  ProvisionId provision();

  /**
   * Other words.
   *
   * @param base the revision of the provision's text that the change set was made on
   */
  record ChangeText(ProvisionId provision, long base, ChangeSet changes) implements BillAct {}

  /**
   * A new provision.
   *
   * @param provision an id that nothing has yet; it keeps it for ever
   * @param text its first wording
   */
  record InsertProvision(
      ProvisionId provision,
      ProvisionKind kind,
      ProvisionNumber number,
      String heading,
      Place place,
      String text)
      implements BillAct {}

  record MoveProvision(ProvisionId provision, Place place) implements BillAct {}

  record RenumberProvision(ProvisionId provision, ProvisionNumber number) implements BillAct {}

  record RenameProvision(ProvisionId provision, String heading) implements BillAct {}

  record RepealProvision(ProvisionId provision) implements BillAct {}
}
