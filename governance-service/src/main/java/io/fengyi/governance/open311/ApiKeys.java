package io.fengyi.governance.open311;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import feign.FeignException;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.governance.open311.RegistryApiKeys.ApiKeyCheck;
import io.fengyi.governance.open311.RegistryApiKeys.KeyHolder;
import io.fengyi.http.Forbidden;
import io.fengyi.http.Unavailable;
import io.fengyi.store.Checksums;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes a caller of an api_key: the partner whose key it is, with its scopes and areas.
 *
 * <p>A good key is remembered for 30 seconds (by its hash), a bad one never; when registry-service does not answer, an
 * unremembered key is worth nothing: 503.
 */
@Component
class ApiKeys {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 10_000;
    private static final int LONGEST = 200;
    private static final String SCOPE = "reports:write";

    private final RegistryApiKeys registry;
    private final CircuitBreaker breaker;
    private final Cache<String, KeyHolder> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    ApiKeys(RegistryApiKeys registry, CircuitBreakerFactory<?, ?> breakers) {
        this.registry = registry;
        this.breaker = breakers.create("registry-api-keys");
    }

    /** Who reports: the bearer, or else the holder of the key; 403 when it is nobody who may. */
    Caller reporter(Caller bearer, @Nullable String apiKey) {
        Caller reporter = bearer.isAnonymous() ? holder(apiKey) : bearer;
        boolean may = reporter.has(Role.WORKER)
                || (reporter.has(Role.PARTNER) && reporter.scopes().contains(SCOPE));
        if (!may) {
            throw new Forbidden("scope-missing", "this api_key may not report (" + SCOPE + " is needed)");
        }
        return reporter;
    }

    /** Who looks: the bearer, the holder of the key, or the public; the public too when keys cannot be checked now. */
    Caller viewer(Caller bearer, @Nullable String apiKey) {
        if (!bearer.isAnonymous() || apiKey == null) {
            return bearer;
        }
        try {
            return holder(apiKey);
        } catch (Unavailable registryIsDown) {
            return bearer;
        }
    }

    private Caller holder(@Nullable String apiKey) {
        if (apiKey == null || apiKey.length() > LONGEST) {
            throw new Forbidden("api-key-missing", "no api_key was received");
        }
        String hash = Checksums.of(apiKey);
        KeyHolder holder = known.getIfPresent(hash);
        if (holder == null) {
            holder = ask(apiKey).orElseThrow(() -> new Forbidden("api-key-unknown", "invalid api_key received"));
            known.put(hash, holder);
        }
        return Caller.of(Map.of(
                "sub", holder.clientId(),
                "client_id", holder.clientId(),
                "roles", List.of(Role.PARTNER.name()),
                "scope", String.join(" ", holder.scopes()),
                "areas", List.copyOf(holder.areas())));
    }

    private Optional<KeyHolder> ask(String apiKey) {
        try {
            return breaker.run(() -> {
                try {
                    return Optional.of(registry.check(new ApiKeyCheck(apiKey)));
                } catch (FeignException.NotFound nobodys) {
                    return Optional.empty(); // an answer, not a failure of the other side
                }
            });
        } catch (RuntimeException failed) {
            throw new Unavailable("registry-service", RETRY_AFTER, failed);
        }
    }
}
