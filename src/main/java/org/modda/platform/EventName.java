package org.modda.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name and version under which an event is stored: no class name ever is. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {

  /** {@code module.kebab-fact}, for example {@code drafting.change-set-accepted}. */
  String value();

  /** Counts from 1; a higher one needs an upcaster from each lower one. */
  int version();
}
