package org.modda.drafting.history;

import static org.modda.text.WeaveBytes.writeNumber;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.modda.identity.AccountId;
import org.modda.text.WeaveBytes;

/** Writes the texts of a bill's history as bytes, for {@link WeaveReader} of the same program. */
final class WeaveWriter {

  /** Changes with the form of the bytes or what is a copy, so another program's are not read. */
  static final int FORM = 2;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final BillWeave bill;
  private final List<WovenText> texts;
  private final Map<WovenText, Integer> numbers = new HashMap<>();

  private WeaveWriter(BillWeave bill) {
    this.bill = bill;
    this.texts = new ArrayList<>(bill.texts().values());
    texts.forEach(text -> numbers.put(text, numbers.size()));
  }

  /**
   * @param position of the log, up to which the history goes
   */
  static byte[] write(BillWeave bill, long position) {
    WeaveWriter writer = new WeaveWriter(bill);
    try {
      writer.write(position);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return writer.bytes.toByteArray();
  }

  private void write(long position) throws IOException {
    out.writeInt(FORM);
    out.writeLong(position);
    writeNumber(bill.people().all().size(), out);
    for (AccountId account : bill.people().all()) {
      out.writeUTF(account.value());
    }
    writeNumber(texts.size(), out);
    for (WovenText text : texts) {
      out.writeUTF(text.provision().value());
      WeaveBytes.write(text.weave(), out);
      revisions(text);
      causes(text);
    }
    for (WovenText text : texts) {
      copies(text.copies());
    }
    cuts(bill.origins().copied());
  }

  private void revisions(WovenText text) throws IOException {
    long position = 0;
    long time = 0;
    for (int revision = 0; revision <= text.revision(); revision++) {
      writeNumber(text.position(revision) - position, out);
      writeNumber(Math.max(0, text.time(revision) - time), out);
      writeNumber(text.byNumber(revision), out);
      position = text.position(revision);
      time = text.time(revision);
    }
  }

  private void causes(WovenText text) throws IOException {
    writeNumber(text.causes().size(), out);
    for (Map.Entry<Integer, WovenText.Cause> one : text.causes().entrySet()) {
      writeNumber(one.getKey(), out);
      out.writeUTF(one.getValue().id());
      writeNumber(one.getValue().n(), out);
    }
  }

  private void copies(Copies copies) throws IOException {
    writeNumber(copies.count(), out);
    for (int i = 0; i < copies.count(); i++) {
      writeNumber(copies.first(i), out);
      writeNumber(copies.length(i), out);
      writeNumber(numberOf(copies.source(i)), out);
      writeNumber(copies.sourceFirst(i), out);
    }
  }

  private void cuts(CopiedWords copied) throws IOException {
    writeNumber(copied.cuts().size(), out);
    for (Source cut : copied.cuts()) {
      writeNumber(numberOf(cut.text()), out);
      int[] stretches = cut.stretches();
      writeNumber(stretches.length, out);
      for (int number : stretches) {
        writeNumber(number, out);
      }
    }
  }

  private int numberOf(WovenText text) {
    return Objects.requireNonNull(numbers.get(text));
  }
}
