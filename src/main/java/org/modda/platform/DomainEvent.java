package org.modda.platform;

/**
 * A fact that happened and is kept for ever.
 *
 * <p>Every event is a record inside a sealed family, carries {@link EventName}, holds no personal
 * data and nothing that can be recomputed.
 */
public interface DomainEvent {}
