package io.fengyi.gateway.token;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a genuine token looks like.
 *
 * @param issuer expected {@code iss}
 * @param audience expected in {@code aud}
 * @param jwksUri where the issuer's public keys are
 * @param clockSkew how far two clocks may differ
 * @param remembered how many verified tokens are remembered
 * @param keysFreshFor after this the keys are fetched again, beside the requests
 * @param keysAskedEvery the shortest time between two fetches, so that unknown key ids cause no storm
 */
@ConfigurationProperties("fengyi.gateway.token")
public record TokenSettings(
        String issuer,
        @DefaultValue("fengyi") String audience,
        URI jwksUri,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("50000") int remembered,
        @DefaultValue("5m") Duration keysFreshFor,
        @DefaultValue("5s") Duration keysAskedEvery) {}
