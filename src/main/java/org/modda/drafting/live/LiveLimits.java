package org.modda.drafting.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one connection may ask for.
 *
 * @param submissionsPerSecond edits a connection may submit; twice as many at once
 * @param outboxUnits UTF-16 units that may wait for a reader before it is closed with 1013
 * @param sendTimeLimit how long one write may take before its reader is given up
 */
@ConfigurationProperties("modda.live")
public record LiveLimits(
    @DefaultValue("60") int submissionsPerSecond,
    @DefaultValue("4000000") int outboxUnits,
    @DefaultValue("10s") Duration sendTimeLimit) {}
