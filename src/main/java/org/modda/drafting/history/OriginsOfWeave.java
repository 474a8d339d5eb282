package org.modda.drafting.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.text.Weave;

/** Makes stretches and stories of one bill's weaves; equal origins are one object in each text. */
final class OriginsOfWeave {

  private final BillWeave bill;
  private final Map<WovenText, @Nullable Origin[]> origins = new HashMap<>();

  OriginsOfWeave(BillWeave bill) {
    this.bill = bill;
  }

  OriginsOfBill of(BillMoment moment) {
    Map<ProvisionId, List<Stretch>> stretches = HashMap.newHashMap(moment.texts().size());
    moment
        .texts()
        .forEach(
            (provision, text) ->
                stretches.put(provision, of(provision, text.revision()).orElseThrow()));
    return new OriginsOfBill(moment, stretches);
  }

  Optional<List<Stretch>> of(ProvisionId provision, long revision) {
    WovenText text = bill.text(provision);
    if (text == null || revision < 0 || revision > text.revision()) {
      return Optional.empty();
    }
    return Optional.of(bill.stretches(text, (int) revision, () -> stretches(text, (int) revision)));
  }

  private List<Stretch> stretches(WovenText text, int revision) {
    Joining joining = new Joining();
    text.weave()
        .forEachAt(
            revision, (first, length) -> text.forEachOrigin(first, length, joining::byRevision));
    return joining.done();
  }

  Optional<Story> story(ProvisionId provision, long revision, int unit) {
    WovenText text = bill.text(provision);
    if (text == null || revision < 0 || revision > text.revision() || unit < 0) {
      return Optional.empty();
    }
    StoryAt story = new StoryAt(text, (int) revision, unit);
    text.weave().forEachAt((int) revision, story::pass);
    return Optional.ofNullable(story.told());
  }

  private Origin origin(WovenText text, int revision) {
    @Nullable Origin[] known =
        origins.computeIfAbsent(text, t -> new @Nullable Origin[t.revision() + 1]);
    Origin origin = known[revision];
    if (origin == null) {
      WovenText.Cause cause = text.cause(revision);
      String amendment = cause != null && bill.isAmendment(cause.id()) ? cause.id() : null;
      Origin.Kind kind = amendment == null ? Origin.Kind.TYPED : Origin.Kind.AMENDMENT;
      origin =
          new Origin(
              text.provision(),
              revision,
              text.position(revision),
              text.by(revision),
              text.at(revision),
              revision == 0 ? Origin.Kind.IMPORT : kind,
              amendment);
      known[revision] = origin;
    }
    return origin;
  }

  /** Makes of what comes one after another as few stretches as there are origins side by side. */
  private final class Joining {

    private final List<Stretch> stretches = new ArrayList<>();
    private @Nullable Origin last;
    private int length;

    void byRevision(WovenText text, int first, int units) {
      Weave weave = text.weave();
      int end = first + units;
      int at = first;
      for (int revision = weave.revisionOf(first); at < end; revision++) {
        int to = Math.min(end, weave.firstOf(revision + 1));
        if (to > at) {
          add(origin(text, revision), to - at);
          at = to;
        }
      }
    }

    private void add(Origin origin, int units) {
      if (!origin.equals(last)) {
        close();
        last = origin;
      }
      length += units;
    }

    private void close() {
      if (last != null) {
        stretches.add(new Stretch(length, last));
        length = 0;
      }
    }

    List<Stretch> done() {
      close();
      return List.copyOf(stretches);
    }
  }

  /** Looks for the story of one unit among the neighbours that share it. */
  private final class StoryAt {

    private final WovenText text;
    private final int revision;
    private final int unit;
    private int at;
    private int from;
    private @Nullable Origin written;
    private @Nullable Origin here;
    private @Nullable Story told;

    StoryAt(WovenText text, int revision, int unit) {
      this.text = text;
      this.revision = revision;
      this.unit = unit;
    }

    void pass(int first, int length) {
      int[] own = {first};
      text.forEachOrigin(
          first,
          length,
          (source, number, units) -> {
            byRevisions(source, number, own[0], units);
            own[0] += units;
          });
    }

    /** Of characters of this text, which are such of the source, those that came together. */
    private void byRevisions(WovenText source, int number, int own, int units) {
      for (int done = 0; done < units && told == null; ) {
        int revision = text.weave().revisionOf(own + done);
        int first = source.weave().revisionOf(number + done);
        int together =
            Math.min(
                text.weave().firstOf(revision + 1) - own,
                source.weave().firstOf(first + 1) - number);
        together = Math.min(units, together) - done;
        pass(origin(source, first), origin(text, revision), together);
        done += together;
      }
    }

    private void pass(Origin first, Origin now, int units) {
      if (!first.equals(written) || !now.equals(here)) {
        tellIfPassed();
        from = at;
        written = first;
        here = now;
      }
      at += units;
    }

    private void tellIfPassed() {
      if (told == null && at > unit && written != null && here != null) {
        told = new Story(text.provision(), revision, from, at, written, here);
      }
    }

    @Nullable Story told() {
      tellIfPassed();
      return told;
    }
  }
}
