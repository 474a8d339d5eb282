package org.modda.drafting.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.modda.drafting.BillEvent.ProvisionInserted;
import org.modda.drafting.BillEvent.ProvisionSplit;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent;
import org.modda.drafting.ProvisionTextEvent.ProvisionTextOpened;
import org.modda.identity.AccountId;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.modda.platform.store.WholeLog;
import org.modda.running.RunningModda;

/** Which texts of a bill grew is known without asking each of them. */
class GrownTextsTest {

  private static final int PAGE = GrownTexts.PAGE;

  private final LogInMemory log = new LogInMemory();
  private final PagesInMemory pages = new PagesInMemory();
  private final KeptInMemory kept = new KeptInMemory();

  @Test
  void theTextsOfFullPagesAreNotedAsTheLogGrows() {
    Random random = new Random(5);
    GrownTexts grown = new GrownTexts(log, log, pages, Runnable::run);
    List<RandomBill> bills = List.of(new RandomBill(log, random), new RandomBill(log, random));
    while (log.end() < 3 * PAGE) {
      bills.get(random.nextInt(2)).goOn(20);
      fill(log, 500);
      log.tell(random.nextInt(300));
    }
    log.tell(Integer.MAX_VALUE);

    assertThat(grown.notedUpTo()).isEqualTo(3 * PAGE);
    for (RandomBill bill : bills) {
      for (long position : new long[] {0, PAGE - 1, PAGE, 2 * PAGE + 7}) {
        assertThat(grown.after(position, bill.bill()))
            .isEqualTo(written(bill.bill(), position / PAGE * PAGE, 3 * PAGE));
      }
    }
  }

  @Test
  void aPageThatWasHeardFromItsBeginningIsNotReadAgain() {
    RandomBill bill = new RandomBill(log, new Random(8));
    bill.goOn(30);
    fill(log, PAGE / 2);
    log.tell(PAGE / 2);
    List<Long> read = new ArrayList<>();
    WholeLog watched =
        new WholeLog() {
          @Override
          public long end() {
            return log.end();
          }

          @Override
          public List<Recorded> after(long position, int commits) {
            read.add(position / PAGE);
            return log.after(position, commits);
          }
        };
    GrownTexts grown = new GrownTexts(watched, log, pages, Runnable::run);
    fill(log, PAGE);
    bill.goOn(30);
    fill(log, 2 * PAGE);
    log.tell(Integer.MAX_VALUE);

    assertThat(grown.notedUpTo()).isEqualTo(3 * PAGE);
    assertThat(read).isNotEmpty().containsOnly(0L);
    assertThat(grown.after(PAGE, bill.bill()))
        .isNotEmpty()
        .isEqualTo(written(bill.bill(), PAGE, 3 * PAGE));
  }

  @Test
  void whatIsNotNotedIsNotedByTheNextNodeThatHears() {
    Random random = new Random(6);
    RandomBill bill = new RandomBill(log, random);
    bill.goOn(200);
    fill(log, 2 * PAGE);
    bill.goOn(200);
    GrownTexts grown = new GrownTexts(log, log, pages, Runnable::run);
    assertThat(grown.notedUpTo()).isZero();
    log.tell(Integer.MAX_VALUE);
    assertThat(grown.notedUpTo()).isEqualTo(2 * PAGE);
    assertThat(new GrownTexts(log, log, pages, Runnable::run).after(0, bill.bill()))
        .isEqualTo(written(bill.bill(), 0, 2 * PAGE));
  }

  @Test
  void theFirstQuestionAfterAStartReadsTheStreamsThatGrewAndNoOthers() {
    Random random = new Random(7);
    RandomBill bill = new RandomBill(log, random, new CopyingEdits(random));
    bill.goOn(300);
    fill(log, PAGE);
    keep(bill);
    long then = log.end();
    bill.goOn(12);
    fill(log, 4 * PAGE);
    bill.goOn(5);

    Watched streams = new Watched();
    BillWeaves again = WeavesInMemory.of(log, streams, kept, pages);
    log.tell(Integer.MAX_VALUE);
    assertThat(new BillHistory(again).now(bill.bill()))
        .isEqualTo(new FoldOfAllEvents(log).now(bill.bill()));
    Set<String> grew =
        written(bill.bill(), then / PAGE * PAGE, log.end()).stream()
            .map(ProvisionId::value)
            .collect(Collectors.toSet());
    grew.add(bill.bill().value());
    grew.addAll(inserted(then));
    assertThat(grew).containsAll(streams.asked).hasSizeLessThan(20);
    assertThat(streams.asked).hasSizeGreaterThan(2);
    assertThat(new Provenance(again).now(bill.bill()))
        .isEqualTo(new Provenance(WeavesInMemory.of(log)).now(bill.bill()));
  }

  @Test
  void whateverWasNotedTheAnswerIsWhatIsDurable() {
    for (int seed = 0; seed < 40; seed++) {
      LogInMemory own = new LogInMemory();
      Random random = new Random(seed);
      RandomBill bill = new RandomBill(own, random, new CopyingEdits(random));
      PagesInMemory noted = new PagesInMemory();
      GrownTexts grown = new GrownTexts(own, own, noted, Runnable::run);
      KeptInMemory before = new KeptInMemory();
      for (int i = 0; i < 4; i++) {
        bill.goOn(1 + random.nextInt(60));
        if (random.nextInt(3) == 0) {
          before.keep(
              bill.bill(),
              own.end(),
              WeavesInMemory.of(own)
                  .ask(bill.bill(), weave -> WeaveWriter.write(weave, own.end()))
                  .orElseThrow());
        }
        fill(own, random.nextInt(2 * PAGE));
        if (random.nextBoolean()) {
          grown.reached(own.end());
        }
      }
      bill.goOn(random.nextInt(20));
      assertThat(new BillHistory(WeavesInMemory.of(own, own, before, noted)).now(bill.bill()))
          .as("seed " + seed)
          .isEqualTo(new FoldOfAllEvents(own).now(bill.bill()));
    }
  }

  @Test
  void theStoreKeepsWhatWasNotedAlsoWhereTwoNodesNoteIt() {
    // Of a server of its own: a noted page says that all before it are.
    try (RunningModda modda = RunningModda.start()) {
      StoredTextsByPage stored = modda.context().getBean(StoredTextsByPage.class);
      BillId one = BillId.next();
      BillId two = BillId.next();
      ProvisionId first = ProvisionId.next();
      ProvisionId second = ProvisionId.next();
      ProvisionId third = ProvisionId.next();
      assertThat(stored.count()).isZero();
      stored.note(0, Map.of(one, Set.of(first, second), two, Set.of(third)));
      stored.note(0, Map.of(one, Set.of(first, second), two, Set.of(third)));
      stored.note(1, Map.of());
      stored.note(2, Map.of(one, Set.of(first)));

      assertThat(stored.count()).isEqualTo(3);
      assertThat(stored.of(one, 0)).containsExactlyInAnyOrder(first, second);
      assertThat(stored.of(one, 1)).containsExactly(first);
      assertThat(stored.of(two, 0)).containsExactly(third);
      assertThat(stored.of(two, 1)).isEmpty();
    }
  }

  private void keep(RandomBill bill) {
    kept.keep(
        bill.bill(),
        log.end(),
        WeavesInMemory.of(log)
            .ask(bill.bill(), weave -> WeaveWriter.write(weave, log.end()))
            .orElseThrow());
  }

  /** So many commits of another bill. */
  private static void fill(LogInMemory log, int commits) {
    ProvisionId text = ProvisionId.next();
    ProvisionTextOpened opened =
        new ProvisionTextOpened(BillId.next(), text, "x", new AccountId("filler"), Instant.EPOCH);
    for (int i = 0; i < commits; i++) {
      log.append(text.value(), List.of(opened));
    }
  }

  /** The units that came into a bill after a position. */
  private Set<String> inserted(long after) {
    Set<String> units = new HashSet<>();
    for (Recorded recorded : log.all().subList((int) after, log.all().size())) {
      switch (recorded.event()) {
        case ProvisionInserted e -> units.add(e.provision().value());
        case ProvisionSplit e -> units.add(e.into().value());
        default -> {}
      }
    }
    return units;
  }

  private Set<ProvisionId> written(BillId bill, long from, long to) {
    Set<ProvisionId> texts = new HashSet<>();
    for (Recorded recorded : log.all().subList((int) from, (int) to)) {
      if (recorded.event() instanceof ProvisionTextEvent e && e.bill().equals(bill)) {
        texts.add(e.provision());
      }
    }
    return texts;
  }

  private final class Watched implements Streams {

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    @Override
    public List<Recorded> read(String aggregate, long from, long to) {
      asked.add(aggregate);
      return log.read(aggregate, from, to);
    }

    @Override
    public Optional<Recorded> at(String aggregate, long sequence) {
      asked.add(aggregate);
      return log.at(aggregate, sequence);
    }

    @Override
    public Optional<Recorded> last(String aggregate) {
      asked.add(aggregate);
      return log.last(aggregate);
    }
  }
}
