package org.modda.amendments.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modda.amendments.Wording;
import org.modda.amendments.merging.AmendmentStanding;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.ProvisionId;
import org.modda.text.ChangeSet;

class FootingTest {

  private static final String TEXT = "uch yil";
  private static final ProvisionId ARTICLE = new ProvisionId("article");

  @Test
  void itsWordsMoveWithTheText() {
    Footing footing = changing(ChangeSet.replacing(TEXT.length(), 0, 3, "besh"));

    footing.passes(ARTICLE, ChangeSet.replacing(TEXT.length(), 7, 7, "\nyana"), TEXT);

    assertThat(footing.standing()).isEqualTo(AmendmentStanding.UNCHANGED);
    assertThat(footing.now().textChanges().getFirst().base()).isEqualTo(2);
  }

  @Test
  void madeOnAnotherTextThanItsAuthorIsAskedAndItStaysAsItIs() {
    ChangeSet onItsParent = ChangeSet.replacing(40, 30, 34, "besh");
    Footing footing = changing(onItsParent);
    ChangeSet typed = ChangeSet.replacing(TEXT.length(), 0, 0, "Jami ");

    assertThat(footing.passes(ARTICLE, typed, TEXT)).isTrue();
    assertThat(footing.passes(ARTICLE, typed, TEXT)).isFalse();

    assertThat(footing.standing()).isEqualTo(AmendmentStanding.CONFLICTING);
    assertThat(footing.now().textChanges())
        .containsExactly(new ChangeText(ARTICLE, 1, onItsParent));
  }

  private static Footing changing(ChangeSet changes) {
    ChangeText act = new ChangeText(ARTICLE, 1, changes);
    Footing footing = new Footing(Wording.of(List.of(act)));
    footing.startsAt(act);
    return footing;
  }
}
