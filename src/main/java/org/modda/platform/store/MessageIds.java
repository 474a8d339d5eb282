package org.modda.platform.store;

import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.IdentifierFactory;
import org.modda.platform.Ids;

/**
 * Ids of Axon's messages while they are in memory: unique, and drawn without a secure random number
 * for each. None is ever stored; events are named by their positions.
 */
public final class MessageIds extends IdentifierFactory {

  private final String process = Ids.next();
  private final AtomicLong count = new AtomicLong();

  @Override
  public String generateIdentifier() {
    return process + "-" + Long.toString(count.incrementAndGet(), Character.MAX_RADIX);
  }
}
