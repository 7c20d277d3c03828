package io.fengyi.gateway.edge;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param trustedProxies addresses or networks (CIDR) whose {@code X-Forwarded-For} is believed; empty: nobody's
 * @param idleTimeout a connection without reading or writing for so long is closed
 */
@ConfigurationProperties("fengyi.gateway.edge")
public record EdgeSettings(
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("60s") Duration idleTimeout) {}
