package org.modda.platform.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON from strangers, read without guessing: a key given twice, an unknown key, a null where none
 * was declared, a number as text or a text as number, trailing input or nesting deeper than 32 are
 * all refused. Instants are written as RFC 3339 in UTC with milliseconds.
 */
public final class StrictJson {

  private static final int DEEPEST = 32;
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private StrictJson() {}

  public static JsonMapper mapper() {
    return mapper(List.of());
  }

  /**
   * The same, which reads and writes more kinds of values.
   *
   * @param modules how, as the modules that own these kinds offer it
   */
  public static JsonMapper mapper(Collection<? extends JacksonModule> modules) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(
            LogicalType.Textual,
            text ->
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .annotationIntrospector(new DeclaredNulls())
        .addModules(modules)
        .addModule(new SimpleModule("instants").addSerializer(Instant.class, new Milliseconds()))
        .build();
  }

  private static final class Milliseconds extends ValueSerializer<Instant> {
    @Override
    public void serialize(Instant at, JsonGenerator json, SerializationContext context) {
      json.writeString(MILLISECONDS.format(at));
    }
  }
}
