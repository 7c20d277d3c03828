package io.fengyi.gateway.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where revocations are announced.
 *
 * @param kafkaServers empty: this gateway does not follow revocations (the services check on their own)
 * @param kept at least the longest life of an access token
 */
@ConfigurationProperties("fengyi.gateway.revocation")
public record RevocationSettings(
        @DefaultValue("") String kafkaServers,
        @DefaultValue("registry.account.v1") String topic,
        @DefaultValue("65m") Duration kept) {}
