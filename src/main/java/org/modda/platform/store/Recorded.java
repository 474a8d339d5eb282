package org.modda.platform.store;

import java.time.Instant;
import org.modda.platform.DomainEvent;

/**
 * One event as the log holds it.
 *
 * @param position its place in the whole log, gapless, from 1
 * @param aggregate the stream it belongs to
 * @param sequence its place in that stream, gapless, from 0
 * @param at when its commit was written; never used for order
 */
public record Recorded(
    long position, String aggregate, long sequence, Instant at, DomainEvent event) {}
