package org.modda.amendments.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Capacity;
import org.modda.amendments.DocketEvent.AmendmentTabled;
import org.modda.amendments.Wording;
import org.modda.amendments.merging.AmendmentStanding;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.identity.AccountId;
import org.modda.text.ChangeSet;

class FollowedTest {

  private static final String TEXT = "uch yil";
  private static final ProvisionId ARTICLE = new ProvisionId("article");

  @Test
  void itsWordsMoveWithTheText() {
    Followed followed = changing(ChangeSet.replacing(TEXT.length(), 0, 3, "besh"));

    followed.passes(ARTICLE, ChangeSet.replacing(TEXT.length(), 7, 7, "\nyana"), TEXT);

    assertThat(followed.standing()).isEqualTo(AmendmentStanding.UNCHANGED);
    assertThat(followed.now().textChanges().getFirst().base()).isEqualTo(2);
  }

  @Test
  void madeOnAnotherTextThanItsAuthorIsAskedAndItStaysAsItIs() {
    ChangeSet onItsParent = ChangeSet.replacing(40, 30, 34, "besh");
    Followed followed = changing(onItsParent);
    ChangeSet typed = ChangeSet.replacing(TEXT.length(), 0, 0, "Jami ");

    assertThat(followed.passes(ARTICLE, typed, TEXT)).isTrue();
    assertThat(followed.passes(ARTICLE, typed, TEXT)).isFalse();

    assertThat(followed.standing()).isEqualTo(AmendmentStanding.CONFLICTING);
    assertThat(followed.now().textChanges())
        .containsExactly(new ChangeText(ARTICLE, 1, onItsParent));
  }

  private static Followed changing(ChangeSet changes) {
    ChangeText act = new ChangeText(ARTICLE, 1, changes);
    Followed followed =
        new Followed(
            new AmendmentTabled(
                new BillId("bill"),
                new AmendmentId("one"),
                1,
                Wording.of(List.of(act)),
                null,
                "",
                Capacity.OWN_NAME,
                null,
                new AccountId("aziza"),
                Instant.EPOCH),
            0);
    followed.startsAt(act);
    return followed;
  }
}
