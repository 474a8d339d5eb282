package org.modda.publication.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillAct.RepealProvision;
import org.modda.drafting.BillId;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.importing.ImportedBill;
import org.modda.text.TextDiff;

/**
 * How a history becomes a bill: the first line introduces it, a flat list of articles in the
 * natural order of their numbers; each later line is one decision.
 *
 * <p>Ids follow from the bill, the source and the line alone, so that whoever plans it again, after
 * a crash, plans the same. An article keeps its id for as long as its number is used: one that
 * comes back stands again and is changed from the words that it went with.
 */
final class HistoryPlan {

  /** One article: where its text has come to. */
  private record Article(ProvisionId id, long revision, String text, boolean repealed) {}

  private final BillId bill;
  private final HistorySource source;
  private final Map<ArticleNumber, Article> articles = new HashMap<>();
  private final TreeSet<ArticleNumber> order = new TreeSet<>();
  private final List<IntroducedProvision> introduced = new ArrayList<>();
  private final Map<ProvisionId, String> texts = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();

  private HistoryPlan(BillId bill, HistorySource source) {
    this.bill = bill;
    this.source = source;
  }

  static HistoryPlan of(BillId bill, HistorySource source) {
    HistoryPlan plan = new HistoryPlan(bill, source);
    plan.introduce(source.lines().getFirst());
    source.lines().stream().skip(1).forEach(plan::take);
    return plan;
  }

  /** The bill as the first line has it. */
  ImportedBill bill(String title, String language) {
    return new ImportedBill(title, language, source.sha256(), introduced, texts);
  }

  List<IntroducedProvision> introduced() {
    return List.copyOf(introduced);
  }

  /** One for each line after the first. */
  List<Step> steps() {
    return List.copyOf(steps);
  }

  ProvisionId id(ArticleNumber number) {
    return new ProvisionId(named(bill.value() + " " + number.printed()));
  }

  private void introduce(DatedLine first) {
    order.addAll(first.articles().keySet());
    for (ArticleNumber number : order) {
      ProvisionId id = id(number);
      String text = first.articles().getOrDefault(number, "");
      introduced.add(
          new IntroducedProvision(
              id, null, ProvisionKind.ARTICLE, number.provisionNumber(), "", null));
      texts.put(id, text);
      articles.put(number, new Article(id, 0, text, false));
    }
  }

  private void take(DatedLine line) {
    List<ProvisionId> returning = new ArrayList<>();
    List<BillAct> acts = new ArrayList<>();
    Map<ProvisionId, Long> revisions = new HashMap<>();
    for (ArticleNumber number : new TreeSet<>(line.articles().keySet())) {
      String text = line.articles().getOrDefault(number, "");
      Article before = articles.get(number);
      if (before != null && before.repealed()) {
        returning.add(before.id());
      }
      Article after = before == null ? inserted(number, text, acts) : worded(before, text, acts);
      if (before == null || after.revision() != before.revision()) {
        revisions.put(after.id(), after.revision());
      }
      articles.put(number, after);
    }
    for (ArticleNumber number : line.repealed()) {
      Article gone = known(number);
      acts.add(new RepealProvision(gone.id()));
      articles.put(number, new Article(gone.id(), gone.revision(), gone.text(), true));
    }
    steps.add(new Step(line.number(), line.date(), cause(line), returning, acts, revisions));
  }

  /** After the article with the greatest number below its own, whether that still stands or not. */
  private Article inserted(ArticleNumber number, String text, List<BillAct> acts) {
    ArticleNumber lower = order.lower(number);
    ProvisionId after = lower == null ? null : known(lower).id();
    ProvisionId id = id(number);
    acts.add(
        new InsertProvision(
            id, ProvisionKind.ARTICLE, number.provisionNumber(), "", new Place(null, after), text));
    order.add(number);
    return new Article(id, text.isEmpty() ? 0 : 1, text, false);
  }

  private static Article worded(Article before, String text, List<BillAct> acts) {
    if (before.text().equals(text)) {
      return new Article(before.id(), before.revision(), text, false);
    }
    acts.add(new ChangeText(before.id(), before.revision(), TextDiff.between(before.text(), text)));
    return new Article(before.id(), before.revision() + 1, text, false);
  }

  private Article known(ArticleNumber number) {
    @Nullable Article article = articles.get(number);
    if (article == null) {
      throw new IllegalStateException("no article " + number.printed());
    }
    return article;
  }

  private String cause(DatedLine line) {
    return "import-" + line.date() + "-" + named(source.sha256() + " " + line.number());
  }

  private static String named(String what) {
    return HistorySource.sha256(what.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }
}
