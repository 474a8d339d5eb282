package org.modda.drafting.history;

import static org.modda.text.WeaveBytes.readNumber;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.modda.drafting.ProvisionId;
import org.modda.identity.AccountId;
import org.modda.text.WeaveBytes;

/** Reads what {@link WeaveWriter} wrote. */
final class WeaveReader {

  private final DataInputStream in;
  private final BillWeave bill;
  private final List<WovenText> texts = new ArrayList<>();

  private WeaveReader(byte[] bytes, BillWeave bill) {
    this.in = new DataInputStream(new ByteArrayInputStream(bytes));
    this.bill = bill;
  }

  /**
   * Puts the texts into a history that has none, and returns up to which position of the log they
   * go.
   *
   * @throws IOException where these are no such bytes
   */
  static long read(byte[] bytes, BillWeave into) throws IOException {
    return new WeaveReader(bytes, into).read();
  }

  private long read() throws IOException {
    if (in.readInt() != WeaveWriter.FORM) {
      throw new IOException("of another form");
    }
    long position = in.readLong();
    for (long left = readNumber(in); left > 0; left--) {
      bill.people().number(new AccountId(in.readUTF()));
    }
    for (long left = readNumber(in); left > 0; left--) {
      ProvisionId provision = new ProvisionId(in.readUTF());
      texts.add(new WovenText(provision, bill.people(), WeaveBytes.read(in)));
      revisions(texts.getLast());
    }
    for (WovenText text : texts) {
      copies(text.copies());
      bill.put(text);
    }
    cuts(bill.origins().copied());
    return position;
  }

  private void revisions(WovenText text) throws IOException {
    long[] positions = new long[text.revision() + 1];
    long[] times = new long[text.revision() + 1];
    int[] by = new int[text.revision() + 1];
    long position = 0;
    long time = 0;
    for (int revision = 0; revision <= text.revision(); revision++) {
      position += readNumber(in);
      time += readNumber(in);
      positions[revision] = position;
      times[revision] = time;
      by[revision] = (int) readNumber(in);
    }
    text.know(positions, times, by);
    for (long left = readNumber(in); left > 0; left--) {
      int revision = (int) readNumber(in);
      String id = in.readUTF();
      text.causes().put(revision, new WovenText.Cause(id, readNumber(in)));
    }
  }

  private void copies(Copies copies) throws IOException {
    for (long left = readNumber(in); left > 0; left--) {
      int first = (int) readNumber(in);
      int length = (int) readNumber(in);
      WovenText source = texts.get((int) readNumber(in));
      copies.add(first, length, source, (int) readNumber(in));
    }
  }

  private void cuts(CopiedWords copied) throws IOException {
    for (long left = readNumber(in); left > 0; left--) {
      WovenText text = texts.get((int) readNumber(in));
      int[] stretches = new int[(int) readNumber(in)];
      for (int i = 0; i < stretches.length; i++) {
        stretches[i] = (int) readNumber(in);
      }
      copied.cut(text, stretches);
    }
  }
}
