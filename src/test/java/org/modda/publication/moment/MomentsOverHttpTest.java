package org.modda.publication.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.modda.publication.PublishedBill;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;
import tools.jackson.databind.JsonNode;

/** A bill at moments, as pages and programs read it. */
class MomentsOverHttpTest {

  private static final String TEXT = "Loyiha oʻn besh kun ochiq boʻladi.";

  private final RunningModda modda = RunningModda.shared();
  private final PublishedBill law = new PublishedBill(modda, TEXT);

  @Test
  void aPositionAndAnInstantShowTheTextAsItStoodThen() {
    JsonNode before = law.at("now").json();
    law.write("Yangi. ");
    JsonNode after = law.at("now").json();

    assertThat(law.at("p" + before.get("position").asLong()).json().get("provisions"))
        .isEqualTo(before.get("provisions"));
    assertThat(law.textAt("p" + (after.get("position").asLong() - 1))).isEqualTo(TEXT);
    assertThat(law.textAt("p" + after.get("position").asLong())).isEqualTo("Yangi. " + TEXT);
    assertThat(law.textAt(before.get("at").asString())).isEqualTo(TEXT);
    assertThat(law.textAt(after.get("at").asString())).isEqualTo("Yangi. " + TEXT);
    assertThat(after.get("settled").asBoolean()).isTrue();
    assertThat(after.get("version").isNull()).isTrue();
    assertThat(after.get("moment").asString()).isEqualTo("now");
    assertThat(after.get("provisions").get(0).get("changedBy").asString()).isNotEmpty();
  }

  @Test
  void aDayShowsTheLawInForceAndWithoutSuchTheBillAtItsEnd() {
    String today = law.at("now").json().get("at").asString().substring(0, 10);
    assertThat(law.textAt(today)).isEqualTo(TEXT);
    assertThat(refusal(law.at("1985-03-01"))).isEqualTo("404 before-the-bill");

    law.publish("IN_FORCE", "dated", "1985-03-01");
    law.write("Yangi. ");
    law.publish("IN_FORCE", "dated", "1990-03-01");
    law.write("Undan ham ");

    assertThat(law.textAt("1985-03-01")).isEqualTo(TEXT);
    assertThat(law.at("1990-02-28").json().get("version").asInt()).isEqualTo(1);
    assertThat(law.at("1990-03-01").json().get("version").asInt()).isEqualTo(2);
    assertThat(law.textAt(today)).isEqualTo("Yangi. " + TEXT);
    assertThat(law.textAt("1989-01-01T00:00:00Z")).isEqualTo(TEXT);
    assertThat(refusal(law.at("1985-02-28"))).isEqualTo("404 before-the-bill");
    assertThat(refusal(law.at("1985-02-28T23:59:59Z"))).isEqualTo("404 before-the-bill");
    assertThat(law.textAt("now")).isEqualTo("Undan ham Yangi. " + TEXT);
  }

  @Test
  void aDayShowsTheCorrectionInPlaceOfWhatItCorrects() {
    law.publish("IN_FORCE", "dated", "1985-03-01");
    law.write("Toʻgʻri. ");
    law.publish("IN_FORCE", "dated", "1985-04-01", "corrects", 1);

    assertThat(refusal(law.at("1985-03-15"))).isEqualTo("404 before-the-bill");
    assertThat(law.at("1985-04-01").json().get("version").asInt()).isEqualTo(2);
    assertThat(law.textAt("v1")).isEqualTo(TEXT);
  }

  @Test
  void oneProvisionIsReadAtAMoment() {
    law.publish("COMMITTEE");
    law.write("Yangi. ");
    String path = "/provisions/" + law.provision();

    JsonNode then = law.get(path + "@v1").json();
    assertThat(then.get("text").asString()).isEqualTo(TEXT);
    assertThat(then.get("version").asInt()).isEqualTo(1);
    assertThat(then.get("heading").asString()).isEqualTo("Birinchi modda");
    assertThat(then.get("position").asLong()).isPositive();
    assertThat(law.get(path + "@now").json().get("text").asString()).isEqualTo("Yangi. " + TEXT);
    long introduced = modda.get("/api/bills/" + law.bill() + "@v1").json().get("position").asLong();
    assertThat(refusal(law.get("/provisions/nowhere@p" + introduced)))
        .isEqualTo("404 unknown-provision");
    assertThat(law.get(path).json().get("text").asString()).isEqualTo("Yangi. " + TEXT);
  }

  @Test
  void whatNeverChangesIsKeptByBrowsersAndTheRestIsAskedAnew() {
    law.publish("COMMITTEE");
    long position = law.at("now").json().get("position").asLong();
    for (String lasting : new String[] {"v1", "p" + position}) {
      assertThat(header(law.at(lasting), "Cache-Control")).contains("immutable", "max-age=");
    }
    String today = Instant.now().toString().substring(0, 10);
    for (String passing : new String[] {"now", "p" + (position + 1_000_000), today}) {
      assertThat(header(law.at(passing), "Cache-Control")).isEqualTo("no-cache");
    }
    String tag = header(law.at("now"), "ETag");
    assertThat(
            modda
                .send(
                    modda
                        .request("/api/bills/" + law.bill() + "@now")
                        .header("If-None-Match", tag)
                        .GET())
                .status())
        .isEqualTo(304);
    law.write("Yangi. ");
    assertThat(header(law.at("now"), "ETag")).isNotEqualTo(tag);
  }

  @Test
  void whatIsNoMomentOrNotThereIsRefused() {
    assertThat(refusal(law.at("yesterday"))).isEqualTo("400 malformed-moment");
    assertThat(refusal(law.at("v1"))).isEqualTo("404 unknown-version");
    assertThat(refusal(law.at("p1"))).isEqualTo("404 before-the-bill");
    assertThat(refusal(modda.get("/api/bills/nowhere@now"))).isEqualTo("404 unknown-bill");
    assertThat(refusal(modda.get("/api/bills/a%20b@now"))).isEqualTo("400 malformed-bill-id");
    assertThat(law.at("2026-11-25T10%3A00%3A00Z").status()).isIn(200, 404);
  }

  private static String refusal(Answer answer) {
    return answer.status() + " " + answer.code();
  }

  private static String header(Answer answer, String name) {
    return answer.response().headers().firstValue(name).orElse("");
  }
}
