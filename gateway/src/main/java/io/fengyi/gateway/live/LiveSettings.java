package io.fengyi.gateway.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the stream of changed figures.
 *
 * @param heartbeat how often a quiet stream says that it lives; shorter than the idle time-out of connections
 * @param streamsPerAccount how many streams one account may hold open at this gateway
 */
@ConfigurationProperties("fengyi.gateway.live")
public record LiveSettings(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("10") int streamsPerAccount) {}
