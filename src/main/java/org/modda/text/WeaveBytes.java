package org.modda.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A weave in few bytes, to be kept for a while and thrown away at will: the form may change with
 * the program.
 *
 * <p>Numbers are written seven bits to a byte, the lowest first; the highest bit says that another
 * byte follows.
 */
public final class WeaveBytes {

  private static final int LARGEST_BYTE = 0xFF;

  private WeaveBytes() {}

  public static void write(Weave weave, DataOutput out) throws IOException {
    writeCharacters(weave.characters(0, weave.size()), out);
    writeNumber(weave.revision() + 1L, out);
    for (int revision = 0; revision <= weave.revision(); revision++) {
      writeNumber(weave.inserted(revision), out);
    }
    writeNumber(weave.runs(), out);
    RunWriter runs = new RunWriter(out);
    weave.forEachRun(runs);
    if (runs.failed != null) {
      throw runs.failed;
    }
  }

  public static Weave read(DataInput in) throws IOException {
    String characters = readCharacters(in);
    int revisions = (int) readNumber(in);
    int[] firsts = new int[revisions + 1];
    for (int revision = 0; revision < revisions; revision++) {
      firsts[revision + 1] = firsts[revision] + (int) readNumber(in);
    }
    Weave weave = new Weave(characters, firsts, revisions);
    int end = 0;
    for (long left = readNumber(in); left > 0; left--) {
      int first = end + (int) signed(readNumber(in));
      int length = (int) readNumber(in);
      int deleted = (int) readNumber(in) - 1;
      weave.append(first, length, deleted < 0 ? Weave.STANDS : deleted);
      end = first + length;
    }
    return weave;
  }

  /** Writes a number that is not negative. */
  public static void writeNumber(long number, DataOutput out) throws IOException {
    long left = number;
    while (left > 0x7F) {
      out.writeByte((int) (left & 0x7F) | 0x80);
      left >>>= 7;
    }
    out.writeByte((int) left);
  }

  public static long readNumber(DataInput in) throws IOException {
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      int next = in.readUnsignedByte();
      number |= (next & 0x7FL) << shift;
      if (next <= 0x7F) {
        return number;
      }
    }
  }

  private static void writeCharacters(String characters, DataOutput out) throws IOException {
    boolean narrow = characters.chars().allMatch(c -> c <= LARGEST_BYTE);
    byte[] bytes = new byte[narrow ? characters.length() : 2 * characters.length()];
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (narrow) {
        bytes[i] = (byte) c;
      } else {
        bytes[2 * i] = (byte) (c >> 8);
        bytes[2 * i + 1] = (byte) c;
      }
    }
    writeNumber(characters.length(), out);
    out.writeBoolean(narrow);
    out.write(bytes);
  }

  private static String readCharacters(DataInput in) throws IOException {
    int length = (int) readNumber(in);
    boolean narrow = in.readBoolean();
    byte[] bytes = new byte[narrow ? length : 2 * length];
    in.readFully(bytes);
    char[] characters = new char[length];
    for (int i = 0; i < length; i++) {
      characters[i] =
          narrow
              ? (char) (bytes[i] & LARGEST_BYTE)
              : (char) ((bytes[2 * i] & LARGEST_BYTE) << 8 | (bytes[2 * i + 1] & LARGEST_BYTE));
    }
    return new String(characters);
  }

  /** 0, −1, 1, −2, … as 0, 1, 2, 3, …, so that small numbers stay short. */
  private static long folded(long signed) {
    return (signed << 1) ^ (signed >> 63);
  }

  private static long signed(long folded) {
    return (folded >>> 1) ^ -(folded & 1);
  }

  private static final class RunWriter implements Weave.RunVisitor {

    private final DataOutput out;
    private @Nullable IOException failed;
    private int end;

    RunWriter(DataOutput out) {
      this.out = out;
    }

    @Override
    public void visit(int first, int length, int inserted, int deleted) {
      if (failed != null) {
        return;
      }
      try {
        writeNumber(folded(first - end), out);
        writeNumber(length, out);
        writeNumber(deleted == Weave.STANDS ? 0 : deleted + 1L, out);
        end = first + length;
      } catch (IOException e) {
        failed = e;
      }
    }
  }
}
