package org.modda.platform.store;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import org.modda.platform.DomainEvent;
import org.modda.platform.Refused;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** A record whose only component is a text is written as that text: {@code "bill": "k2v…"}. */
final class TextRecords extends SimpleModule {

  private static final long serialVersionUID = 1L;

  TextRecords() {
    super("text-records");
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addSerializers(new Writers());
    context.addDeserializers(new Readers());
  }

  private static boolean isText(Class<?> type) {
    RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : null;
    return components != null
        && components.length == 1
        && components[0].getType() == String.class
        && !DomainEvent.class.isAssignableFrom(type);
  }

  private static final class Writers implements Serializers {

    @Override
    public @Nullable ValueSerializer<?> findSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        JsonFormat.Value format) {
      return isText(type.getRawClass()) ? new Writer(type.getRawClass()) : null;
    }
  }

  private static final class Readers extends Deserializers.Base {

    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      return isText(type.getRawClass()) ? new Reader(type.getRawClass()) : null;
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return isText(type);
    }
  }

  private static final class Writer extends StdScalarSerializer<Object> {

    private final MethodHandle text;

    Writer(Class<?> type) {
      super(type, false);
      try {
        Method accessor = type.getRecordComponents()[0].getAccessor();
        accessor.setAccessible(true);
        this.text = MethodHandles.lookup().unreflect(accessor);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void serialize(Object record, JsonGenerator json, SerializationContext context) {
      json.writeString((String) invoked(text, record));
    }
  }

  private static final class Reader extends StdScalarDeserializer<Object> {

    private final transient MethodHandle maker;

    Reader(Class<?> type) {
      super(type);
      try {
        Constructor<?> constructor = type.getDeclaredConstructor(String.class);
        constructor.setAccessible(true);
        this.maker = MethodHandles.lookup().unreflectConstructor(constructor);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return context.handleUnexpectedToken(context.constructType(handledType()), json);
      }
      String text = json.getString();
      try {
        return invoked(maker, text);
      } catch (Refused e) {
        return context.handleInstantiationProblem(handledType(), text, e);
      }
    }
  }

  private static Object invoked(MethodHandle handle, Object argument) {
    try {
      return handle.invoke(argument);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
