package io.fengyi.gateway.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.fengyi.gateway.problem.Refusal;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * The issuer's public keys, fetched without blocking from the one configured address. A token's own {@code jku},
 * {@code jwk} or {@code x5u} never matters; {@code kid} only selects among the keys fetched here.
 */
@Component
class SigningKeys {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);
    private static final int SMALLEST_KEY_BITS = 2048;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TokenSettings settings;
    private final Clock clock;
    private final HttpClient http;
    private final AtomicReference<@Nullable Mono<Map<String, RSAPublicKey>>> running = new AtomicReference<>();
    private volatile Map<String, RSAPublicKey> keys = Map.of();
    private volatile Instant fetchedAt = Instant.EPOCH;
    private volatile Instant askedAt = Instant.EPOCH;

    SigningKeys(TokenSettings settings, Clock clock, ReactorResourceFactory eventLoops) {
        this.settings = settings;
        this.clock = clock;
        this.http =
                HttpClient.newConnection().runOn(eventLoops.getLoopResources()).responseTimeout(PATIENCE);
    }

    /** The key of this id; an unknown id is looked for once at the issuer, then refused. */
    Mono<RSAPublicKey> key(String id) {
        RSAPublicKey known = keys.get(id);
        if (known != null) {
            if (isOlderThan(fetchedAt, settings.keysFreshFor()) && isOlderThan(askedAt, settings.keysAskedEvery())) {
                fetch().subscribe();
            }
            return Mono.just(known);
        }
        Mono<Map<String, RSAPublicKey>> current = running.get();
        if (current == null && !isOlderThan(askedAt, settings.keysAskedEvery())) {
            return keys.isEmpty() ? Mono.error(unavailable()) : Mono.error(unknown());
        }
        return (current == null ? fetch() : current).flatMap(fetched -> {
            RSAPublicKey found = fetched.get(id);
            if (found != null) {
                return Mono.just(found);
            }
            return Mono.error(fetched.isEmpty() ? unavailable() : unknown());
        });
    }

    private Mono<Map<String, RSAPublicKey>> fetch() {
        Mono<Map<String, RSAPublicKey>> fresh = http.get()
                .uri(settings.jwksUri())
                .responseSingle((response, body) -> response.status().code() == 200
                        ? body.asString()
                        : Mono.error(new IllegalStateException("status " + response.status())))
                .timeout(PATIENCE)
                .map(SigningKeys::parse)
                .doOnNext(this::take)
                .doOnError(e -> log.warn("event=jwks-not-fetched uri={} reason={}", settings.jwksUri(), e.toString()))
                .onErrorResume(e -> Mono.just(keys))
                .doFinally(signal -> running.set(null))
                .cache();
        if (running.compareAndSet(null, fresh)) {
            askedAt = clock.instant();
            return fresh;
        }
        Mono<Map<String, RSAPublicKey>> other = running.get();
        return other == null ? Mono.just(keys) : other;
    }

    private void take(Map<String, RSAPublicKey> fetched) {
        keys = fetched;
        fetchedAt = clock.instant();
    }

    static Map<String, RSAPublicKey> parse(String json) {
        try {
            Map<String, RSAPublicKey> found = new HashMap<>();
            for (JWK key : JWKSet.parse(json).getKeys()) {
                if (key instanceof RSAKey rsa
                        && rsa.getKeyID() != null
                        && rsa.size() >= SMALLEST_KEY_BITS
                        && (rsa.getKeyUse() == null || KeyUse.SIGNATURE.equals(rsa.getKeyUse()))) {
                    found.put(rsa.getKeyID(), rsa.toRSAPublicKey());
                }
            }
            return Map.copyOf(found);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("not a JWK set", e);
        }
    }

    private boolean isOlderThan(Instant moment, Duration age) {
        return clock.instant().isAfter(moment.plus(age));
    }

    private static Refusal unavailable() {
        return Refusal.forNow(503, "sign-in-unavailable", PATIENCE);
    }

    private static Refusal unknown() {
        return Refusal.of(401, "token-invalid", "signed with an unknown key");
    }
}
