package org.modda.platform.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.modda.platform.DomainEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as JSON (RFC 8259, UTF-8) and back. These bytes are the record: they are stored as they
 * are written here, and never written again.
 *
 * <p>A record's components in their order, absent where null; an {@link Instant} in RFC 3339, UTC,
 * with exactly three decimals; a record of one text (an id) as that text; an enum by its name. When
 * reading, an unknown or repeated property is refused.
 */
public final class EventJson {

  private final EventCatalogue catalogue;
  private final JsonMapper mapper;

  /**
   * @param modules how values of other kinds are written, as the modules that own them offer it
   */
  public EventJson(EventCatalogue catalogue, Collection<? extends JacksonModule> modules) {
    this.catalogue = catalogue;
    this.mapper =
        JsonMapper.builder()
            .addModules(modules)
            .addModule(new TextRecords())
            .addModule(
                new SimpleModule("milliseconds")
                    .addSerializer(Instant.class, new Milliseconds.Writer())
                    .addDeserializer(Instant.class, new Milliseconds.Reader()))
            .changeDefaultPropertyInclusion(
                all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
  }

  /** Under what this event is stored. */
  public StoredName nameOf(DomainEvent event) {
    return catalogue.nameOf(event.getClass());
  }

  /** The record that an event stored under this name is read as. */
  public Class<? extends DomainEvent> typeOf(StoredName stored) {
    return catalogue.typeOf(stored);
  }

  public byte[] write(DomainEvent event) {
    catalogue.nameOf(event.getClass());
    return mapper.writeValueAsBytes(event);
  }

  /**
   * Reads an event of any version that was ever stored, in today's form.
   *
   * @throws IllegalStateException the bytes are not such an event; nothing of them is in the
   *     message
   */
  public DomainEvent read(StoredName stored, byte[] json) {
    try {
      Optional<Upcaster> upcaster = catalogue.upcaster(stored);
      return upcaster.isEmpty()
          ? mapper.readValue(json, catalogue.typeOf(stored))
          : upcast(stored, upcaster, mapper.readValue(json, ObjectNode.class));
    } catch (JacksonException e) {
      throw new IllegalStateException("not readable as " + stored, e);
    }
  }

  private DomainEvent upcast(StoredName stored, Optional<Upcaster> first, ObjectNode event) {
    StoredName form = stored;
    ObjectNode tree = event;
    for (Optional<Upcaster> next = first; next.isPresent(); next = catalogue.upcaster(form)) {
      tree = next.get().upcast(tree);
      form = form.next();
    }
    return mapper.treeToValue(tree, catalogue.typeOf(form));
  }
}
