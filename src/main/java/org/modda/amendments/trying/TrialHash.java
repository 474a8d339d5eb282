package org.modda.amendments.trying;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.modda.amendments.merging.BillState;
import org.modda.amendments.merging.Candidate;
import org.modda.amendments.merging.RevisedText;
import org.modda.amendments.trying.Trial.AlsoFalls;
import org.modda.amendments.trying.Trial.Tested;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;

/**
 * SHA-256 in hexadecimal over what was tried, each part as UTF-8 with its length in bytes and a
 * colon before it: for each amendment its id, what becomes of it, and its acts; then each other one
 * that would fall. A change of words is hashed by the words that it takes out and puts in, not by
 * where they stand: so the hash stays the same while people type elsewhere.
 */
final class TrialHash {

  private final MessageDigest sha256;

  private TrialHash() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  static String of(
      BillState state, List<Candidate> ordered, List<Tested> outcomes, List<AlsoFalls> also) {
    TrialHash hash = new TrialHash();
    for (int i = 0; i < ordered.size(); i++) {
      Tested tested = outcomes.get(i);
      hash.part(tested.amendment().value())
          .part(tested.outcome().name())
          .part(String.valueOf(tested.code()))
          .part(String.valueOf(tested.because()));
      Candidate candidate = ordered.get(i);
      candidate.wording().acts().forEach(act -> hash.act(act, candidate.amends() == null, state));
    }
    also.forEach(falls -> hash.part(falls.amendment().value()).part(falls.code()));
    return HexFormat.of().formatHex(hash.sha256.digest());
  }

  /**
   * @param onBill whether it is on the bill's own text; of one that is not, the words that it takes
   *     out are hashed by their number
   */
  private void act(BillAct act, boolean onBill, BillState state) {
    if (!(act instanceof ChangeText change)) {
      part(act.toString());
      return;
    }
    part(change.provision().value());
    RevisedText text = state.text(change.provision());
    change
        .changes()
        .forEachChange(
            (fromA, toA, fromB, toB, insert) ->
                part(text == null || !onBill || text.text().length() < toA
                        ? String.valueOf(toA - fromA)
                        : text.text().substring(fromA, toA))
                    .part(insert));
  }

  private TrialHash part(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    sha256.update(bytes);
    return this;
  }
}
