package org.modda.planted;

import java.time.Instant;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate
public class PlantedAggregate {
  Instant readsTheClock() {
    return Instant.now();
  }
}
