package org.modda.drafting.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/**
 * A document in the body of a request. What kind it is, and whether it says that it is too large,
 * is settled before a byte of it is read.
 */
public final class SentDocument {

  private static final List<MediaType> READ =
      List.of(
          MediaType.APPLICATION_XML,
          MediaType.TEXT_XML,
          new MediaType("application", "akn+xml"),
          MediaType.TEXT_MARKDOWN,
          MediaType.TEXT_PLAIN);

  private final Format format;
  private final HttpServletRequest request;

  private SentDocument(Format format, HttpServletRequest request) {
    this.format = format;
    this.request = request;
  }

  /**
   * @throws HttpMediaTypeNotSupportedException (415) where nobody here reads such documents
   * @throws org.modda.platform.Refused {@code import-too-large} (413)
   */
  public static SentDocument in(HttpServletRequest request)
      throws HttpMediaTypeNotSupportedException {
    Format format = format(request.getContentType());
    Limits.document(request.getContentLengthLong());
    return new SentDocument(format, request);
  }

  public Format format() {
    return format;
  }

  /** At most one byte more than is allowed, however long the body goes on. */
  public byte[] bytes() throws IOException {
    byte[] document = request.getInputStream().readNBytes(Limits.DOCUMENT + 1);
    Limits.document(document.length);
    return document;
  }

  private static Format format(@Nullable String contentType)
      throws HttpMediaTypeNotSupportedException {
    MediaType type = mediaType(contentType);
    Format format =
        Format.of(type).orElseThrow(() -> new HttpMediaTypeNotSupportedException(type, READ));
    Charset charset = type.getCharset();
    if (format != Format.AKOMA_NTOSO
        && charset != null
        && !charset.equals(StandardCharsets.UTF_8)) {
      throw new HttpMediaTypeNotSupportedException(type, READ);
    }
    return format;
  }

  private static MediaType mediaType(@Nullable String contentType)
      throws HttpMediaTypeNotSupportedException {
    try {
      return MediaType.parseMediaType(contentType == null ? "" : contentType);
    } catch (InvalidMediaTypeException malformed) {
      throw new HttpMediaTypeNotSupportedException((MediaType) null, READ);
    }
  }
}
