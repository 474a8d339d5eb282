package org.modda.amendments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modda.drafting.BillAct;
import org.modda.drafting.ProvisionId;

/**
 * What an amendment would do.
 *
 * @param acts in the order in which they are done; at most one {@code ChangeText} for each
 *     provision
 * @param described what is not worked into acts yet
 */
public record Wording(List<BillAct> acts, List<Described> described) {

  public Wording {
    acts = List.copyOf(acts);
    described = List.copyOf(described);
  }

  public static Wording of(List<? extends BillAct> acts) {
    return new Wording(List.copyOf(acts), List.of());
  }

  /** Whether it does nothing; it follows from the rest, so no event and no answer holds it. */
  @JsonIgnore
  public boolean isEmpty() {
    return acts.isEmpty() && described.isEmpty();
  }

  /** Every provision that it names as its target. */
  public Set<ProvisionId> targets() {
    return Stream.concat(
            acts.stream().map(BillAct::provision), described.stream().map(Described::provision))
        .collect(Collectors.toUnmodifiableSet());
  }
}
