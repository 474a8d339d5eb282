package org.modda.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command that nobody needs a role for, not even an account. It is no {@link Act}: there is no
 * one yet who could be asked what they may do. The access matrix lists every one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OpenToAnyone {}
