package org.modda.drafting.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.outline.Unit;

/**
 * A bill as bytes, the same on every machine, so that two may compare what they made of it, and a
 * published version can be told from any other.
 *
 * <p>Form: the string {@code modda bill 1}; the count of units; then each unit in the order of the
 * document, repealed ones too: id, parent, kind, number's main and inserted, number as printed,
 * heading, external id, 1 if it was itself repealed and else 0, text. A count, number or flag is
 * four bytes, the highest first. A string is the count of its bytes and then these, in UTF-8;
 * instead of one that is missing there is the count −1. Revisions are not part of it: a bill that
 * reads the same is the same.
 */
public final class CanonicalBill {

  private final MessageDigest digest = sha256();

  private CanonicalBill() {}

  /**
   * SHA-256 of that form, in hexadecimal.
   *
   * @param units in the order of the document
   * @param text of each unit; null for one that nobody has begun
   */
  public static String hash(List<Unit> units, Function<ProvisionId, @Nullable String> text) {
    CanonicalBill form = new CanonicalBill();
    form.string("modda bill 1");
    form.number(units.size());
    for (Unit unit : units) {
      form.unit(unit, text.apply(unit.id()));
    }
    return HexFormat.of().formatHex(form.digest.digest());
  }

  private void unit(Unit unit, @Nullable String text) {
    string(unit.id().value());
    string(unit.parent() == null ? null : unit.parent().value());
    string(unit.kind().name());
    number(unit.number().main());
    number(unit.number().inserted());
    string(unit.number().printed());
    string(unit.heading());
    string(unit.externalId());
    number(unit.repealed() ? 1 : 0);
    string(text);
  }

  private void number(int number) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, number));
  }

  private void string(@Nullable String string) {
    if (string == null) {
      number(-1);
      return;
    }
    byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
