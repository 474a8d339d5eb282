package org.modda.drafting.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modda.drafting.AmendedText;
import org.modda.drafting.BillEvent.BillAmended;
import org.modda.drafting.BillEvent.BillIntroduced;
import org.modda.drafting.BillEvent.ProvisionInserted;
import org.modda.drafting.BillEvent.ProvisionMerged;
import org.modda.drafting.BillEvent.ProvisionMoved;
import org.modda.drafting.BillEvent.ProvisionRenumbered;
import org.modda.drafting.BillEvent.ProvisionSplit;
import org.modda.drafting.BillId;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.ProvisionTextEvent.ProvisionTextOpened;
import org.modda.identity.AccountId;
import org.modda.text.ChangeSet;

class ProvenanceTest {

  private static final AccountId ANVAR = new AccountId("anvar");
  private static final AccountId BARNO = new AccountId("barno");
  private static final Instant AT = Instant.parse("2026-11-25T10:00:00Z");
  private static final String SENTENCE = "Har kim oʻz fikrini erkin ifodalash huquqiga ega. ";

  private final LogInMemory log = new LogInMemory();
  private final Provenance provenance = new Provenance(WeavesInMemory.of(log));
  private final BillId bill = BillId.next();
  private final ProvisionId one = ProvisionId.next();
  private final ProvisionId two = ProvisionId.next();

  @BeforeEach
  void introduce() {
    log.append(
        bill.value(),
        List.of(
            new BillIntroduced(
                bill, "Qonun", "uz", List.of(article(one, 1), article(two, 2)), null, ANVAR, AT)));
    log.append(one.value(), List.of(new ProvisionTextOpened(bill, one, "", ANVAR, AT)));
    log.append(two.value(), List.of(new ProvisionTextOpened(bill, two, "", ANVAR, AT)));
  }

  @Test
  void adoptedWordsNameTheirAmendment() {
    type(one, 1, 0, 0, "Eski ", ANVAR);
    ChangeSet change = ChangeSet.replacing(5, 5, 5, "yangi");
    log.append(
        bill.value(),
        List.of(
            new BillAmended(
                bill,
                "oʻzgartirish",
                "qaror",
                List.of(new AmendedText(one, 1, change)),
                BARNO,
                AT)));
    accept(one, 2, change, BARNO, "oʻzgartirish");

    List<Stretch> stretches = provenance.of(bill, one, 2).orElseThrow();

    assertThat(stretches).extracting(Stretch::length).containsExactly(5, 5);
    assertThat(stretches)
        .extracting(s -> s.origin().kind())
        .containsExactly(Origin.Kind.TYPED, Origin.Kind.AMENDMENT);
    assertThat(stretches.getLast().origin().cause()).isEqualTo("oʻzgartirish");
    assertThat(stretches.getLast().origin().by()).isEqualTo(BARNO);
  }

  @Test
  void copiedWordsKeepTheirAuthorAndSayWhoCopiedThem() {
    type(one, 1, 0, 0, SENTENCE, ANVAR);
    type(two, 1, 0, 0, "Boshi. " + SENTENCE, BARNO);

    assertThat(provenance.of(bill, two, 1).orElseThrow())
        .extracting(s -> s.origin().by(), s -> s.origin().provision(), Stretch::length)
        .containsExactly(tuple(BARNO, two, 7), tuple(ANVAR, one, SENTENCE.length()));
    Story story = provenance.story(bill, two, 1, 10).orElseThrow();
    assertThat(story.isCopied()).isTrue();
    assertThat(story.here().by()).isEqualTo(BARNO);
    assertThat(story.origin().by()).isEqualTo(ANVAR);
    assertThat(story.from()).isEqualTo(7);
    assertThat(story.to()).isEqualTo(7 + SENTENCE.length());
  }

  @Test
  void wordsThatAreCutAndPastedKeepTheirAuthor() {
    type(one, 1, 0, 0, SENTENCE, ANVAR);
    type(one, 2, 0, SENTENCE.length(), "", BARNO);
    type(two, 1, 0, 0, SENTENCE, BARNO);

    assertThat(provenance.of(bill, two, 1).orElseThrow())
        .extracting(s -> s.origin().by())
        .containsExactly(ANVAR);
  }

  @Test
  void aShortCopyIsTheWordsOfWhoPutItIn() {
    String few = SENTENCE.substring(0, 39);
    type(one, 1, 0, 0, SENTENCE, ANVAR);
    type(two, 1, 0, 0, few, BARNO);

    assertThat(provenance.of(bill, two, 1).orElseThrow())
        .extracting(s -> s.origin().by())
        .containsExactly(BARNO);
  }

  @Test
  void movingAndRenumberingChangeNothing() {
    type(one, 1, 0, 0, SENTENCE, ANVAR);
    List<Stretch> before = provenance.now(bill).orElseThrow().stretches().get(one);
    log.append(
        bill.value(),
        List.of(
            new ProvisionMoved(bill, one, new Place(null, two), BARNO, AT),
            new ProvisionRenumbered(bill, one, ProvisionNumber.of(9), BARNO, AT)));

    OriginsOfBill now = provenance.now(bill).orElseThrow();

    assertThat(now.stretches().get(one)).isEqualTo(before);
    assertThat(now.moment().units().getLast().number().main()).isEqualTo(9);
  }

  @Test
  void whatASplitAndAMergerCarryOverIsOfItsAuthorHoweverShort() {
    ProvisionId three = ProvisionId.next();
    type(one, 1, 0, 0, "Bir. ", ANVAR);
    type(one, 2, 5, 5, "Ikki.", BARNO);
    ChangeSet off = ChangeSet.replacing(10, 2, 10, "");
    ChangeSet on = ChangeSet.replacing(0, 0, 0, "r. Ikki.");
    log.append(
        bill.value(),
        List.of(
            new ProvisionSplit(
                bill,
                one,
                three,
                ProvisionNumber.of(3),
                "",
                "boʻlish",
                List.of(new AmendedText(one, 2, off), new AmendedText(three, 0, on)),
                BARNO,
                AT)));
    log.append(three.value(), List.of(new ProvisionTextOpened(bill, three, "", BARNO, AT)));
    accept(three, 1, on, BARNO, "boʻlish");
    accept(one, 3, off, BARNO, "boʻlish");
    ChangeSet end = ChangeSet.replacing(0, 0, 0, "r. Ikki.");
    ChangeSet all = ChangeSet.replacing(8, 0, 8, "");
    log.append(
        bill.value(),
        List.of(
            new ProvisionMerged(
                bill,
                three,
                two,
                "qoʻshish",
                List.of(new AmendedText(two, 0, end), new AmendedText(three, 1, all)),
                BARNO,
                AT)));
    accept(two, 1, end, BARNO, "qoʻshish");
    accept(three, 2, all, BARNO, "qoʻshish");

    for (List<Stretch> stretches :
        List.of(
            provenance.of(bill, three, 1).orElseThrow(),
            provenance.of(bill, two, 1).orElseThrow())) {
      assertThat(stretches)
          .extracting(
              Stretch::length,
              s -> s.origin().by(),
              s -> s.origin().provision(),
              s -> s.origin().revision())
          .containsExactly(tuple(3, ANVAR, one, 1L), tuple(5, BARNO, one, 2L));
    }
    Story story = provenance.story(bill, two, 1, 0).orElseThrow();
    assertThat(story.here().kind()).isEqualTo(Origin.Kind.TYPED);
    assertThat(story.isCopied()).isTrue();
  }

  @Test
  void theWordsThatATextWasOpenedWithAreImported() {
    ProvisionId three = ProvisionId.next();
    log.append(
        bill.value(),
        List.of(
            new ProvisionInserted(
                bill,
                three,
                ProvisionKind.ARTICLE,
                ProvisionNumber.NONE,
                "",
                Place.FIRST,
                ANVAR,
                AT)));
    log.append(three.value(), List.of(new ProvisionTextOpened(bill, three, SENTENCE, ANVAR, AT)));

    assertThat(provenance.of(bill, three, 0).orElseThrow())
        .extracting(s -> s.origin().kind())
        .containsExactly(Origin.Kind.IMPORT);
  }

  private void type(
      ProvisionId provision, long revision, int from, int to, String words, AccountId by) {
    accept(provision, revision, ChangeSet.replacing(length(provision), from, to, words), by, null);
  }

  private int length(ProvisionId provision) {
    return new FoldOfAllEvents(log).now(bill).orElseThrow().text(provision).length();
  }

  private void accept(
      ProvisionId provision, long revision, ChangeSet change, AccountId by, String cause) {
    log.append(
        provision.value(),
        List.of(new ChangeSetAccepted(bill, provision, revision, change, by, "c", 1, cause, AT)));
  }

  private static IntroducedProvision article(ProvisionId id, int number) {
    return new IntroducedProvision(
        id, null, ProvisionKind.ARTICLE, ProvisionNumber.of(number), "", null);
  }
}
