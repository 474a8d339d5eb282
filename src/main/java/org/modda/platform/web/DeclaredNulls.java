package org.modda.platform.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * A component of a record that is not declared {@link Nullable} must be there: its absence and an
 * explicit null are refused while reading, so that no null reaches code that was checked without.
 */
final class DeclaredNulls extends JacksonAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedParameter parameter && mustBeThere(parameter)
        ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
        : super.findSetterInfo(config, annotated);
  }

  private static boolean mustBeThere(AnnotatedParameter parameter) {
    Class<?> owner = parameter.getDeclaringClass();
    return owner.isRecord()
        && owner.getPackage().isAnnotationPresent(NullMarked.class)
        && parameter.getIndex() < owner.getRecordComponents().length
        && !owner
            .getRecordComponents()[parameter.getIndex()]
            .getAnnotatedType()
            .isAnnotationPresent(Nullable.class);
  }
}
