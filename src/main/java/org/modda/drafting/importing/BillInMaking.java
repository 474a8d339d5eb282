package org.modda.drafting.importing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.platform.Refused;

/**
 * The units of a bill in document order, as a reader finds them.
 *
 * <p>Refused: {@code bill-too-large}, {@code heading-too-long}, {@code text-too-long} and {@code
 * no-provisions}.
 */
final class BillInMaking {

  /** Says the references in a text, once every unit is known. */
  interface Referring {

    /** The words of {@code text}, which begins {@code at} this place, with its references said. */
    String said(FlatText text, Spot at, Map<String, IntroducedProvision> byExternalId);
  }

  private final Supplier<ProvisionId> ids;
  private final List<IntroducedProvision> provisions = new ArrayList<>();
  private final Map<ProvisionId, FlatText> texts = new LinkedHashMap<>();
  private final Map<String, IntroducedProvision> byExternalId = new HashMap<>();
  private final Map<ProvisionId, Spot> spots = new HashMap<>();

  BillInMaking(Supplier<ProvisionId> ids) {
    this.ids = ids;
  }

  int size() {
    return provisions.size();
  }

  List<IntroducedProvision> provisions() {
    return provisions;
  }

  /** Adds a unit after all those added so far. */
  ProvisionId add(
      @Nullable ProvisionId parent,
      ProvisionKind kind,
      ProvisionNumber number,
      String heading,
      String externalId,
      FlatText text,
      Spot at) {
    if (provisions.size() == Limits.UNITS) {
      throw Limits.billTooLarge();
    }
    if (heading.length() > Limits.HEADING) {
      throw at.refused("heading-too-long", Map.of("limit", Limits.HEADING));
    }
    boolean named = !externalId.isBlank() && externalId.length() <= Limits.EXTERNAL_ID;
    IntroducedProvision added =
        new IntroducedProvision(
            ids.get(), parent, kind, number, heading, named ? externalId : null);
    provisions.add(added);
    texts.put(added.id(), text);
    spots.put(added.id(), at);
    if (named) {
      byExternalId.putIfAbsent(externalId, added);
    }
    return added.id();
  }

  ImportedBill made(String title, String language, byte[] document, Referring referring) {
    if (provisions.isEmpty()) {
      throw Refused.because(Refused.Kind.RULE, "no-provisions");
    }
    Map<ProvisionId, String> said = new HashMap<>();
    for (IntroducedProvision provision : provisions) {
      said.put(provision.id(), said(provision, referring));
    }
    return new ImportedBill(title, language, sha256(document), provisions, said);
  }

  private String said(IntroducedProvision provision, Referring referring) {
    FlatText text = texts.getOrDefault(provision.id(), new FlatText());
    Spot at = spots.getOrDefault(provision.id(), new Spot(0, 0));
    String said = referring.said(text, at, byExternalId);
    if (said.length() > Limits.TEXT) {
      String externalId = provision.externalId();
      throw at.refused(
          "text-too-long",
          Map.of("limit", Limits.TEXT, "externalId", externalId == null ? "" : externalId));
    }
    return said;
  }

  private static String sha256(byte[] document) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
