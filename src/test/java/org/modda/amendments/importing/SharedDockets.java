package org.modda.amendments.importing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Real dockets that are too large to live in the repository. */
final class SharedDockets {

  private SharedDockets() {}

  /** The bytes of a file under {@code MODDA_SHARED_DATA}, or {@code ../shared/data}. */
  static byte[] read(String path) throws IOException {
    String root = System.getenv().getOrDefault("MODDA_SHARED_DATA", "../shared/data");
    Path file = Path.of(root).resolve("amendments").resolve(path);
    boolean present = Files.isReadable(file);
    if (!present) {
      System.out.println("skipped: no " + file.toAbsolutePath().normalize());
    }
    assumeTrue(present, () -> "skipped: no " + file.toAbsolutePath().normalize());
    return Files.readAllBytes(file);
  }
}
