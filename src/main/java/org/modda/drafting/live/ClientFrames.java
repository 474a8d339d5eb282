package org.modda.drafting.live;

import static org.modda.platform.Refused.Kind.MALFORMED;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.live.ClientFrame.Here;
import org.modda.drafting.live.ClientFrame.Join;
import org.modda.drafting.live.ClientFrame.Leave;
import org.modda.drafting.live.ClientFrame.Ping;
import org.modda.drafting.live.ClientFrame.Submit;
import org.modda.platform.Ids;
import org.modda.platform.Refused;
import org.modda.text.ChangeSet;
import org.modda.text.ChangeSetJson;
import org.modda.text.MalformedChangeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a browser's frame in one pass.
 *
 * <p>Refuses with {@code malformed-frame} what is not one JSON object of the known fields, {@code
 * unknown-frame} a type it does not know, {@code malformed-change-set} an edit that is none.
 */
final class ClientFrames {

  /** Provisions in one join or leave. */
  static final int MOST_AT_ONCE = 2_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(8).maxNumberLength(20).build())
          .build();

  private @Nullable String type;
  private @Nullable ProvisionId provision;
  private @Nullable Map<ProvisionId, Long> joins;
  private @Nullable Set<ProvisionId> leaves;
  private @Nullable String client;
  private @Nullable ChangeSet changes;
  private long base = -1;
  private long n = -1;
  private long revision = -1;
  private long anchor = -1;
  private long head = -1;

  private ClientFrames() {}

  static ClientFrame read(String frame) {
    ClientFrames fields = new ClientFrames();
    try (JsonParser json = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), frame)) {
      fields.collect(json, frame);
    } catch (JacksonException notJson) {
      throw malformed();
    }
    return fields.frame();
  }

  private void collect(JsonParser json, String frame) {
    expect(json.nextToken(), JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "t" -> type = text(json);
        case "p" -> provision = new ProvisionId(text(json));
        case "provisions" -> provisions(json);
        case "base" -> base = number(json);
        case "client" -> client = text(json);
        case "n" -> n = number(json);
        case "rev" -> revision = number(json);
        case "anchor" -> anchor = number(json);
        case "head" -> head = number(json);
        case "ch" -> changes = changeSet(json, frame);
        default -> throw malformed();
      }
    }
    expect(json.currentToken(), JsonToken.END_OBJECT);
    if (json.nextToken() != null) {
      throw malformed();
    }
  }

  private ClientFrame frame() {
    if (type == null) {
      throw malformed();
    }
    return switch (type) {
      case "submit" -> submit();
      case "here" -> here();
      case "join" -> new Join(given(joins));
      case "leave" -> new Leave(given(leaves));
      case "ping" -> new Ping();
      default -> throw Refused.because(MALFORMED, "unknown-frame");
    };
  }

  private Submit submit() {
    String session = given(client);
    if (base < 0 || n < 1 || !Ids.wellFormed(session)) {
      throw malformed();
    }
    return new Submit(given(provision), base, session, n, given(changes));
  }

  private Here here() {
    if (provision == null) {
      return new Here(null, 0, 0, 0);
    }
    if (anchor < 0
        || head < 0
        || revision < 0
        || anchor > TextRules.LONGEST_TEXT
        || head > TextRules.LONGEST_TEXT) {
      throw malformed();
    }
    return new Here(provision, (int) anchor, (int) head, revision);
  }

  private void provisions(JsonParser json) {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      Map<ProvisionId, Long> into = new LinkedHashMap<>();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        ProvisionId id = new ProvisionId(json.currentName());
        json.nextToken();
        into.put(id, number(json));
        atMost(into.size());
      }
      joins = into;
    } else {
      expect(json.currentToken(), JsonToken.START_ARRAY);
      Set<ProvisionId> into = new LinkedHashSet<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        into.add(new ProvisionId(text(json)));
        atMost(into.size());
      }
      leaves = into;
    }
  }

  private static ChangeSet changeSet(JsonParser json, String frame) {
    expect(json.currentToken(), JsonToken.START_ARRAY);
    int from = (int) json.currentTokenLocation().getCharOffset();
    json.skipChildren();
    int to = (int) json.currentLocation().getCharOffset();
    try {
      return ChangeSetJson.read(frame.subSequence(from, to));
    } catch (MalformedChangeSet refused) {
      throw Refused.because(MALFORMED, "malformed-change-set");
    }
  }

  private static String text(JsonParser json) {
    expect(json.currentToken(), JsonToken.VALUE_STRING);
    return json.getString();
  }

  private static long number(JsonParser json) {
    expect(json.currentToken(), JsonToken.VALUE_NUMBER_INT);
    return json.getLongValue();
  }

  private static void atMost(int size) {
    if (size > MOST_AT_ONCE) {
      throw Refused.because(MALFORMED, "too-many-joined", Map.of("limit", MOST_AT_ONCE));
    }
  }

  private static void expect(@Nullable JsonToken actual, JsonToken expected) {
    if (actual != expected) {
      throw malformed();
    }
  }

  private static <T> T given(@Nullable T field) {
    if (field == null) {
      throw malformed();
    }
    return field;
  }

  private static Refused malformed() {
    return Refused.because(MALFORMED, "malformed-frame");
  }
}
