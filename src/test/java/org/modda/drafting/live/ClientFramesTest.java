package org.modda.drafting.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.live.ClientFrame.Here;
import org.modda.drafting.live.ClientFrame.Join;
import org.modda.drafting.live.ClientFrame.Leave;
import org.modda.drafting.live.ClientFrame.Ping;
import org.modda.drafting.live.ClientFrame.Submit;
import org.modda.platform.Refused;
import org.modda.text.ChangeSetJson;

class ClientFramesTest {

  private static final ProvisionId K2V = new ProvisionId("k2v");

  @Test
  void everyFrameOfTheProtocolIsRead() {
    assertThat(read("{\"t\":\"join\",\"provisions\":{\"k2v\":41,\"abc\":-1}}"))
        .isEqualTo(new Join(Map.of(K2V, 41L, new ProvisionId("abc"), -1L)));
    assertThat(read("{\"t\":\"leave\",\"provisions\":[\"k2v\"]}"))
        .isEqualTo(new Leave(Set.of(K2V)));
    assertThat(
            read(
                "{\"t\":\"submit\",\"p\":\"k2v\",\"base\":41,\"client\":\"c9f\",\"n\":7,"
                    + "\"ch\":[12,[0,\"yangi 😀\",\"\"],300]}"))
        .isEqualTo(
            new Submit(K2V, 41, "c9f", 7, ChangeSetJson.read("[12,[0,\"yangi 😀\",\"\"],300]")));
    assertThat(read("{\"t\":\"here\",\"p\":\"k2v\",\"anchor\":12,\"head\":13,\"rev\":41}"))
        .isEqualTo(new Here(K2V, 12, 13, 41));
    assertThat(read("{\"t\":\"here\"}")).isEqualTo(new Here(null, 0, 0, 0));
    assertThat(read("{\"t\":\"ping\"}")).isEqualTo(new Ping());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "[]",
        "{}",
        "{\"t\":1}",
        "{\"t\":\"ping\"} {\"t\":\"ping\"}",
        "{\"t\":\"ping\",\"t\":\"ping\"}",
        "{\"t\":\"ping\",\"more\":1}",
        "{\"t\":\"submit\",\"p\":\"k2v\"}",
        "{\"t\":\"submit\",\"p\":\"k2v\",\"base\":-1,\"client\":\"c\",\"n\":1,\"ch\":[1]}",
        "{\"t\":\"submit\",\"p\":\"k2v\",\"base\":1.5,\"client\":\"c\",\"n\":1,\"ch\":[1]}",
        "{\"t\":\"submit\",\"p\":\"k2v\",\"base\":1,\"client\":\"c c\",\"n\":1,\"ch\":[1]}",
        "{\"t\":\"submit\",\"p\":\"k2v\",\"base\":1,\"client\":\"c\",\"n\":0,\"ch\":[1]}",
        "{\"t\":\"submit\",\"p\":\"k2v\",\"base\":99999999999999999999,\"client\":\"c\",\"n\":1,\"ch\":[]}",
        "{\"t\":\"here\",\"p\":\"k2v\",\"anchor\":-5,\"head\":0,\"rev\":0}",
        "{\"t\":\"here\",\"p\":\"k2v\",\"anchor\":9999999999,\"head\":0,\"rev\":0}",
        "{\"t\":\"join\",\"provisions\":[[[[[[[[[[[[]]]]]]]]]]]]}",
        "{\"t\":\"join\"}",
      })
  void whatIsNoFrameIsRefused(String text) {
    refused(text, "malformed-frame");
  }

  @Test
  void frameOfAnUnknownTypeIsRefused() {
    refused("{\"t\":\"vote\"}", "unknown-frame");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[-1]", "[1.5]", "[[1,2]]", "[[\"a\"]]", "[\"a\"]", "[[0,\"a\\r\"]]"})
  void editThatIsNoChangeSetIsRefused(String changes) {
    refused(
        "{\"t\":\"submit\",\"p\":\"k2v\",\"base\":1,\"client\":\"c\",\"n\":1,\"ch\":"
            + changes
            + "}",
        "malformed-change-set");
  }

  @Test
  void provisionIdThatIsNoneIsRefused() {
    refused("{\"t\":\"leave\",\"provisions\":[\"../etc\"]}", "malformed-provision-id");
  }

  @Test
  void joinOfMoreThanTheLimitIsRefused() {
    String many =
        IntStream.range(0, 2_001)
            .mapToObj(i -> "\"p" + i + "\":0")
            .collect(Collectors.joining(","));
    refused("{\"t\":\"join\",\"provisions\":{" + many + "}}", "too-many-joined");
  }

  private static ClientFrame read(String text) {
    return ClientFrames.read(text);
  }

  private static void refused(String text, String code) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
