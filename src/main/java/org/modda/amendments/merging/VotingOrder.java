package org.modda.amendments.merging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.modda.amendments.AmendmentId;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillAct.RepealProvision;
import org.modda.text.ChangeSet;

/**
 * In which order amendments should be voted on: the furthest from the text first, so that nobody
 * has to vote for less before knowing whether more is to be had.
 *
 * <p>As parliaments do: rule 90 of the Rules of Procedure of the United Nations General Assembly
 * (the amendment furthest removed in substance from the original proposal first, then the next
 * furthest), the rule of the Parliamentary Assembly of the Council of Europe on contradictory
 * amendments (the one that differs most first), and the French Senate's practice under article 46
 * bis of its Règlement to call amendments of suppression before the others. Substance is for people
 * to judge; this measures words, so it is a suggestion: repealing a whole provision, then stating
 * its whole text anew, then by UTF-16 units deleted and inserted; of equals the lower number in the
 * docket. Sub-amendments are called right before what they would change, by the same rule.
 */
public final class VotingOrder {

  private record Distance(boolean repeals, boolean restates, long units) {}

  private static final Comparator<Distance> FURTHEST =
      Comparator.comparing((Distance d) -> d.repeals)
          .thenComparing(Distance::restates)
          .thenComparingLong(Distance::units)
          .reversed();

  private VotingOrder() {}

  /** The furthest from the text first. */
  public static List<AmendmentId> furthestFirst(List<Candidate> candidates, BillState state) {
    Map<AmendmentId, Distance> distances = new HashMap<>();
    Set<AmendmentId> present = new HashSet<>();
    for (Candidate candidate : candidates) {
      distances.put(candidate.id(), distance(candidate, state));
      present.add(candidate.id());
    }
    List<Candidate> sorted = new ArrayList<>(candidates);
    sorted.sort(
        Comparator.comparing(
                (Candidate c) -> Objects.requireNonNull(distances.get(c.id())), FURTHEST)
            .thenComparingInt(Candidate::number)
            .thenComparing(c -> c.id().value()));
    Map<AmendmentId, List<Candidate>> children = new HashMap<>();
    List<Candidate> roots = new ArrayList<>();
    for (Candidate candidate : sorted) {
      AmendmentId parent = candidate.amends();
      if (parent != null && present.contains(parent)) {
        children.computeIfAbsent(parent, id -> new ArrayList<>()).add(candidate);
      } else {
        roots.add(candidate);
      }
    }
    List<AmendmentId> order = new ArrayList<>(candidates.size());
    roots.forEach(root -> call(root, children, order));
    return List.copyOf(order);
  }

  /** How far an amendment is from the text: UTF-16 units deleted, repealed and inserted. */
  public static long units(Candidate candidate, BillState state) {
    return distance(candidate, state).units;
  }

  private static void call(
      Candidate candidate, Map<AmendmentId, List<Candidate>> children, List<AmendmentId> order) {
    children.getOrDefault(candidate.id(), List.of()).forEach(child -> call(child, children, order));
    order.add(candidate.id());
  }

  private static Distance distance(Candidate candidate, BillState state) {
    boolean repeals = false;
    boolean restates = false;
    long units = 0;
    for (BillAct act : candidate.wording().acts()) {
      if (act instanceof RepealProvision) {
        repeals = true;
        RevisedText text = state.text(act.provision());
        units += text == null ? 0 : text.text().length();
      } else if (act instanceof ChangeText change) {
        restates |= isRestatement(change.changes());
        units += (long) change.changes().deleted() + change.changes().inserted();
      } else if (act instanceof InsertProvision insertion) {
        units += insertion.text().length();
      }
    }
    return new Distance(repeals, restates, units);
  }

  private static boolean isRestatement(ChangeSet changes) {
    return changes.length() > 0 && changes.deleted() == changes.length();
  }
}
