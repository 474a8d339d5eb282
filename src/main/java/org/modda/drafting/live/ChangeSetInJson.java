package org.modda.drafting.live;

import org.modda.text.ChangeSet;
import org.modda.text.ChangeSetJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** A change set inside a stored event has the same form as on the wire, CodeMirror's. */
@Configuration(proxyBeanMethods = false)
class ChangeSetInJson {

  @Bean
  JacksonModule changeSets() {
    return module();
  }

  static JacksonModule module() {
    return new SimpleModule("change-sets")
        .addSerializer(ChangeSet.class, new Writer())
        .addDeserializer(ChangeSet.class, new Reader());
  }

  private static final class Writer extends ValueSerializer<ChangeSet> {
    @Override
    public void serialize(ChangeSet changes, JsonGenerator out, SerializationContext context) {
      out.writeRawValue(ChangeSetJson.write(changes));
    }
  }

  private static final class Reader extends ValueDeserializer<ChangeSet> {
    @Override
    public ChangeSet deserialize(JsonParser in, DeserializationContext context) {
      StringBuilder json = new StringBuilder(64);
      int depth = 0;
      boolean first = true;
      JsonToken token = in.currentToken();
      while (true) {
        if (token == JsonToken.END_ARRAY) {
          json.append(']');
          first = false;
          if (--depth == 0) {
            return ChangeSetJson.read(json, ChangeSetJson.Limits.ACCEPTED);
          }
        } else {
          json.append(first ? "" : ",");
          first = token == JsonToken.START_ARRAY;
          switch (token) {
            case START_ARRAY -> {
              json.append('[');
              depth++;
            }
            case VALUE_NUMBER_INT -> json.append(in.getIntValue());
            case VALUE_STRING -> {
              json.append('"');
              JsonStringEncoder.getInstance().quoteAsString(in.getString(), json);
              json.append('"');
            }
            default ->
                context.reportInputMismatch(
                    ChangeSet.class, "not a part of a change set: %s", token);
          }
        }
        token = in.nextToken();
      }
    }
  }
}
