package org.modda.amendments.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The hash is the same in another Java process with another everything. */
class TwoMachinesTest {

  @Test
  void twoProcessesWithOtherHashesLocaleEncodingAndTimeZoneMakeTheSameBytes() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xint",
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=2",
                "-Dfile.encoding=ISO-8859-1",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Tashkent",
                "-cp",
                System.getProperty("java.class.path"),
                HashesOfConsolidations.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String theirs = new String(other.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

    assertThat(other.waitFor()).isZero();
    assertThat(theirs).isEqualTo(HashesOfConsolidations.all()).isNotEmpty();
  }
}
