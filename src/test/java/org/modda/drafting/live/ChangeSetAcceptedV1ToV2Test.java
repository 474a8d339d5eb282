package org.modda.drafting.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.platform.store.EventCatalogue;
import org.modda.platform.store.EventJson;
import org.modda.platform.store.StoredName;
import org.modda.text.ChangeSetJson;

class ChangeSetAcceptedV1ToV2Test {

  private static final StoredName FIRST = new StoredName("drafting.change-set-accepted", 1);
  private static final StoredName SECOND = new StoredName("drafting.change-set-accepted", 2);

  private final EventJson json =
      new EventJson(
          EventCatalogue.of(
              List.of(ChangeSetAccepted.class), List.of(new ChangeSetAcceptedV1ToV2())),
          List.of(ChangeSetInJson.module()));

  @Test
  void whatWasTypedHasNoCauseAndIsOtherwiseWhatItWas() throws IOException {
    ChangeSetAccepted typed = (ChangeSetAccepted) json.read(FIRST, sample(FIRST));

    assertThat(typed.cause()).isNull();
    assertThat(typed.changes()).isEqualTo(ChangeSetJson.read("[5,[0,\" matni\"]]"));
    assertThat(typed.client()).isEqualTo("c9f2abcdefghijkl");
    assertThat(typed.n()).isEqualTo(1);
    assertThat(json.read(SECOND, json.write(typed))).isEqualTo(typed);
  }

  @Test
  void whatWasDecidedNamesItsCause() throws IOException {
    ChangeSetAccepted decided = (ChangeSetAccepted) json.read(SECOND, sample(SECOND));

    assertThat(decided.cause()).isEqualTo("a1mendabcdefghij");
  }

  private static byte[] sample(StoredName name) throws IOException {
    try (InputStream in =
        ChangeSetAcceptedV1ToV2Test.class.getResourceAsStream("/events/" + name + ".json")) {
      assertThat(in).as("sample of %s", name).isNotNull();
      return in.readAllBytes();
    }
  }
}
