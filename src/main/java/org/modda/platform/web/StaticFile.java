package org.modda.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * One file as it is served, held in memory: its bytes, the same compressed, and the headers that
 * never change.
 */
final class StaticFile {

  /** Asked again each time, answered 304 while unchanged. */
  static final String REVALIDATED = "no-cache";

  /** Its address changes with its content. */
  static final String IMMUTABLE = "public, max-age=31536000, immutable";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "txt", "text/plain; charset=utf-8");

  private final String path;
  private final byte[] plain;
  private final byte[] gzip;
  private final String tag;
  private final String caching;

  private StaticFile(String path, byte[] plain, byte[] gzip, String tag, String caching) {
    this.path = path;
    this.plain = plain;
    this.gzip = gzip;
    this.tag = tag;
    this.caching = caching;
  }

  /**
   * A file as it was found.
   *
   * @param path its ending gives the media type
   * @param caching the {@code Cache-Control} header
   */
  static StaticFile of(String path, byte[] bytes, String caching) {
    return new StaticFile(path, bytes, compressed(bytes), digest(bytes), caching);
  }

  /** Whether files of this name are served at all: nothing without a known media type is. */
  static boolean known(String path) {
    return TYPES.containsKey(ending(path));
  }

  boolean isPage() {
    return path.endsWith(".html");
  }

  byte[] body(boolean compressed) {
    return compressed ? gzip : plain;
  }

  /** The strong ETag of one of the two forms: 32 hexadecimal digits of the plain bytes' SHA-256. */
  String tag(boolean compressed) {
    return "\"" + tag + (compressed ? "-gz" : "") + "\"";
  }

  String caching() {
    return caching;
  }

  String type() {
    return TYPES.getOrDefault(ending(path), "application/octet-stream");
  }

  /** The same file under another {@code Cache-Control}. */
  StaticFile cached(String other) {
    return new StaticFile(path, plain, gzip, tag, other);
  }

  /** Whether the compressed form is worth sending. */
  boolean compressible() {
    return gzip.length < plain.length;
  }

  static String digest(byte[]... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        sha.update(part);
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] compressed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String ending(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
