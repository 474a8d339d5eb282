package org.modda.drafting.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.bill.BillCommand.MergeProvision;
import org.modda.drafting.bill.BillCommand.SplitProvision;
import org.modda.identity.AccountId;
import org.modda.platform.Refused;
import org.modda.text.ChangeSet;

/** On random texts, with random edits since the base and between decision and effect. */
class PartedWordsLawsTest {

  private static final BillId BILL = new BillId("bill");
  private static final AccountId DILNOZA = new AccountId("dilnoza");
  private static final ProvisionId OLD = new ProvisionId("old");
  private static final ProvisionId NEW = new ProvisionId("new");
  private static final String[] PIECES = {"a", "b ", "\n", "\n\n", "soʻz", "😀", "9¹", " "};
  private static final int ROUNDS = 4_000;

  @Test
  void splitThenMergeGivesBackTheWords() {
    TreeMap<String, Integer> outcomes = new TreeMap<>();
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      WrittenTexts texts = new WrittenTexts();
      texts.write(OLD, text(random, 8));
      edit(random, texts, random.nextInt(3));
      long base = random.nextInt((int) texts.newest(OLD) + 1);
      int from = random.nextInt(texts.at(OLD, base).length() + 1);
      String before = texts.latest(OLD);
      PartedWords words = new PartedWords(texts, new Decisions());
      try {
        texts.follow(words.of(split(from, base)));
      } catch (Refused refused) {
        outcomes.merge(refused.code(), 1, Integer::sum);
        assertThat(texts.latest(OLD)).as("seed %s", seed).isEqualTo(before);
        continue;
      }
      String first = texts.latest(OLD);
      String second = texts.latest(NEW);
      boolean atALine = !before.equals(first + second);
      assertThat(before)
          .as("seed %s", seed)
          .isEqualTo(atALine ? first + "\n" + second : first + second);
      texts.follow(words.of(merge()));
      assertThat(texts.latest(OLD)).as("seed %s", seed).isEqualTo(first + "\n" + second);
      assertThat(texts.latest(NEW)).as("seed %s", seed).isEmpty();
      outcomes.merge(atALine ? "at a line" : "inside a line", 1, Integer::sum);
    }
    assertThat(outcomes)
        .containsOnlyKeys(
            "at a line",
            "inside a line",
            "split-outside-text",
            "split-place-gone",
            "split-without-words",
            "splits-surrogate-pair");
  }

  @Test
  void whatIsTypedBetweenDecisionAndEffectIsInOneOfTheTwo() {
    int split = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      WrittenTexts texts = new WrittenTexts();
      texts.write(OLD, text(random, 8));
      PartedWords words = new PartedWords(texts, new Decisions());
      int length = texts.latest(OLD).length();
      try {
        var decided = words.of(split(random.nextInt(length + 1), 0));
        int place = random.nextInt(length + 1);
        texts.change(OLD, ChangeSet.replacing(length, place, place, "<typed>"));
        texts.follow(decided);
        assertThat(texts.latest(OLD)).as("seed %s", seed).contains("<typed>");
        assertThat((texts.latest(OLD) + texts.latest(NEW)).replace("<typed>", "").length())
            .as("seed %s", seed)
            .isBetween(length - 1, length);
        split++;
      } catch (Refused refused) {
        assertThat(refused.code()).startsWith("split");
      }
    }
    assertThat(split).isGreaterThan(ROUNDS / 4);
  }

  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static void edit(Random random, WrittenTexts texts, int edits) {
    for (int left = edits; left > 0; left--) {
      String now = texts.latest(OLD);
      int from = random.nextInt(now.length() + 1);
      int to = from + random.nextInt(now.length() - from + 1);
      texts.change(OLD, ChangeSet.replacing(now.length(), from, to, text(random, 2)));
    }
  }

  private static SplitProvision split(int from, long base) {
    return new SplitProvision(
        BILL,
        OLD,
        from,
        base,
        NEW,
        ProvisionNumber.of(2),
        "",
        "s",
        BillCommand.ANY,
        DILNOZA,
        Instant.EPOCH);
  }

  private static MergeProvision merge() {
    return new MergeProvision(BILL, NEW, OLD, "m", BillCommand.ANY, DILNOZA, Instant.EPOCH);
  }
}
