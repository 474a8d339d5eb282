package org.modda.platform.web;

import org.springframework.util.unit.DataSize;

/**
 * How large a request's body may be under one path; a bean of this type widens the default of 64
 * KB.
 *
 * @param path a path pattern of Spring's, {@code /api/imports}
 * @param bytes the largest size that is still read
 * @param code what a larger one is refused with (413), and the fact {@code limitBytes}
 */
public record BodyLimit(String path, long bytes, String code) {

  /** For every path that asks for nothing else. */
  static final BodyLimit DEFAULT =
      new BodyLimit("/**", DataSize.ofKilobytes(64).toBytes(), "body-too-large");
}
