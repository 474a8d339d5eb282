package org.modda.browser;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.modda.running.Awaiting;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;
import tools.jackson.databind.JsonNode;

/** A bill on the server, with the ids of its articles by their number. */
record Law(String bill, Map<Integer, String> articles) {

  /** Two chapters of articles, the way a drafter brings them in. */
  static final String TWO_CHAPTERS =
      """
      # Sinov toʻgʻrisida

      ## 1-bob. Umumiy qoidalar

      ### 1-modda. Maqsad

      Ushbu Qonunning maqsadi Oʻzbekiston Respublikasida sinovni tartibga solishdan iborat.

      ### 2-modda. Tushunchalar

      Sinov — tekshirishdir.

      ### 5-modda. Ochiqlik

      Loyihaning matni ochiqdir.

      ## 2-bob. Yakuniy qoidalar

      ### 6-modda. Kuchga kirish

      Ushbu Qonun eʼlon qilingan kundan kuchga kiradi.

      ### 7-modda. Nazorat

      Nazoratni vakolatli organ amalga oshiradi.
      """;

  static Law ofTwoChapters(RunningModda server) {
    return importing(server, TWO_CHAPTERS);
  }

  /** Brings a document in as the drafter of the demo accounts. */
  static Law importing(RunningModda server, String markdown) {
    Answer taken =
        server.send(
            server
                .as("dilnoza", server.request("/api/imports"))
                .header("Content-Type", "text/markdown")
                .POST(BodyPublishers.ofString(markdown)));
    if (taken.status() != 202) {
      throw new AssertionError(taken.status() + " " + taken.body());
    }
    String path = "/api/imports/" + taken.json().get("id").asString();
    String bill =
        Awaiting.until(
            () -> {
              JsonNode now = server.get(path, "dilnoza").json();
              if (now.get("state").asString().equals("REFUSED")) {
                throw new AssertionError(now.toString());
              }
              return now.get("state").asString().equals("DONE") ? now.get("bill").asString() : null;
            });
    return of(server, bill);
  }

  static Law demo(RunningModda server) {
    return of(server, server.demoBill());
  }

  static Law of(RunningModda server, String bill) {
    return new Law(
        bill,
        StreamSupport.stream(server.provisions(bill).spliterator(), false)
            .filter(provision -> provision.get("kind").asString().equals("ARTICLE"))
            .collect(
                Collectors.toMap(
                    provision -> provision.get("number").get("main").asInt(),
                    provision -> provision.get("id").asString())));
  }

  String article(int number) {
    return articles.get(number);
  }

  String path() {
    return "/bills/" + bill;
  }
}
