package org.modda.drafting.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.ProvisionTextEvent.ProvisionTextOpened;
import org.modda.identity.AccountId;
import org.modda.platform.store.Recorded;
import org.modda.text.ChangeSet;

/** The search for copied words takes a bounded number of steps, whatever is put in. */
class CopiedWordsTest {

  /** UTF-16 units of what is put in. */
  private static final int LONG = 240_000;

  private static final AccountId BY = new AccountId("somebody");

  private final BillId bill = BillId.next();
  private final ProvisionId provision = ProvisionId.next();
  private final BillWeave weave =
      new BillWeave(Caffeine.newBuilder().build(), Caffeine.newBuilder().build());
  private long position;
  private long revision;

  /** Texts that repeat themselves. */
  enum Repetitive {
    ONE_BLOCK(i -> "abcdefghijklmnopqrst"),
    A_BLOCK_AND_A_UNIT(i -> "abcdefghijklmnopqrstu"),
    A_SENTENCE(i -> "Har kim oʻz fikrini erkin ifodalash huquqiga ega. "),
    A_NUMBERED_SENTENCE(i -> "Har kim oʻz fikrini erkin ifodalash huquqiga ega " + i + ". "),
    TWO_LETTERS_BY_CHANCE(i -> (i * 0x9E3779B9 >>> 31) == 0 ? "abcdefg " : "abcdeg "),
    LINES_OF_DOTS(i -> ".".repeat(60) + "\n");

    private final IntFunction<String> part;

    Repetitive(IntFunction<String> part) {
      this.part = part;
    }

    String text() {
      StringBuilder text = new StringBuilder();
      for (int i = 0; text.length() < LONG; i++) {
        text.append(part.apply(i));
      }
      return text.toString();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTextThatRepeatsItselfIsLookedForInABoundedNumberOfSteps(Repetitive repetitive) {
    String text = repetitive.text();
    open(text);
    put(text.length(), text);
    put(0, text);

    assertThat(weave.origins().copied().steps()).isLessThan(40_000_000);
  }

  @Test
  void aCopyOfWhatRepeatsItselfIsACopyOfTheFirst() {
    String text = Repetitive.A_SENTENCE.text();
    open(text);
    put(text.length(), text);

    Copies copies = weave.texts().get(provision).copies();
    assertThat(copies.count()).isEqualTo(1);
    assertThat(copies.sourceFirst(0)).isZero();
    assertThat(copies.length(0)).isEqualTo(text.length());
  }

  @Test
  void theIndexHoldsWhatStandsAndNothingThatIsGone() {
    Random random = new Random(8);
    BlockIndex index = new BlockIndex();
    int[][] blocks = new int[20][];
    String[] texts = new String[20];
    for (int round = 0; round < 400; round++) {
      int text = random.nextInt(20);
      if (blocks[text] != null) {
        index.remove(blocks[text]);
      }
      texts[text] = words(random, random.nextInt(2_000));
      blocks[text] = index.add(text, texts[text]);
    }
    int size = 0;
    for (int text = 0; text < 20; text++) {
      size += blocks[text] == null ? 0 : blocks[text].length;
      for (int place = 0; texts[text] != null && place + 20 <= texts[text].length(); place += 20) {
        String block = texts[text].substring(place, place + 20);
        int own = text;
        int[] found = {0};
        index.forEach(
            BlockIndex.hash(block, 0),
            (other, at) -> {
              assertThat(texts[other].substring(at, at + 20)).isEqualTo(block);
              found[0] += other == own ? 1 : 0;
            });
        assertThat(found[0]).isBetween(1, BlockIndex.MOST_ALIKE);
      }
    }
    assertThat(index.size()).isEqualTo(size);
  }

  private static String words(Random random, int length) {
    StringBuilder words = new StringBuilder();
    while (words.length() < length) {
      words.append("modda band qism ".charAt(random.nextInt(16)));
      if (random.nextInt(60) == 0) {
        words.append("fuqarolarning huquqlari".repeat(random.nextInt(30)));
      }
    }
    return words.toString();
  }

  private void open(String text) {
    take(new ProvisionTextOpened(bill, provision, text, BY, Instant.EPOCH));
  }

  private void put(int at, String words) {
    int length = weave.texts().get(provision).weave().length();
    take(
        new ChangeSetAccepted(
            bill,
            provision,
            ++revision,
            ChangeSet.replacing(length, at, at, words),
            BY,
            "test",
            revision,
            null,
            Instant.EPOCH));
  }

  private void take(ProvisionTextEvent event) {
    weave.take(new Recorded(++position, provision.value(), revision, Instant.EPOCH, event));
  }
}
