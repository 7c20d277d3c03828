package io.fengyi.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.fengyi.gateway.problem.Refusal;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * A token bucket per client of this gateway. With several gateways each has its own buckets, so that a client may get
 * at most their sum (docs/operations.md); that is the price of keeping no state outside.
 */
@Component
public class ClientLimits {

    private static final String POLICY = "RateLimit-Policy";
    private static final String STATE = "RateLimit";
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final boolean limited;
    private final Allowance usual;
    private final Cache<Client, LimitedClient> clients;

    private record Client(String name, Allowance allowance) {}

    private record LimitedClient(Bucket bucket, String policy) {}

    ClientLimits(LimitSettings settings) {
        this.limited = settings.requestsPerSecond() > 0;
        this.usual = Allowance.of(settings.requestsPerSecond(), settings.burst());
        this.clients = Caffeine.newBuilder()
                .maximumSize(settings.clients())
                .expireAfter(Expiry.<Client, LimitedClient>accessing(
                        (client, bucket) -> KEPT.plusSeconds(client.allowance().secondsToFill())))
                .executor(Runnable::run)
                .build();
    }

    /** As {@link #take(String, Allowance, HttpHeaders)} with the usual limit. */
    public void take(String client, HttpHeaders headers) {
        take(client, null, headers);
    }

    /**
     * Takes one token and says in the headers what is left (draft-ietf-httpapi-ratelimit-headers-10).
     *
     * @param own the client's own limit; null for the usual one
     * @throws Refusal 429 with the seconds to wait
     */
    public void take(String client, @Nullable Allowance own, HttpHeaders headers) {
        if (!limited) {
            return;
        }
        Allowance allowance = own == null ? usual : own;
        LimitedClient known = clients.get(new Client(client, allowance), absent -> fresh(allowance));
        ConsumptionProbe probe = known.bucket().tryConsumeAndReturnRemaining(1);
        long left = probe.getRemainingTokens();
        headers.set(POLICY, known.policy());
        if (probe.isConsumed()) {
            headers.set(STATE, "\"client\";r=" + left + ";t=" + allowance.secondsToGet(allowance.burst() - left));
            return;
        }
        Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
        headers.set(STATE, "\"client\";r=0;t=" + Math.max(1, wait.toSeconds()));
        throw Refusal.forNow(429, "too-many-requests", wait, allowance.perSecond(), allowance.burst());
    }

    private static LimitedClient fresh(Allowance allowance) {
        Bandwidth bandwidth = Bandwidth.builder()
                .capacity(allowance.burst())
                .refillGreedy(allowance.perSecond(), Duration.ofSeconds(1))
                .build();
        return new LimitedClient(
                Bucket.builder().addLimit(bandwidth).build(),
                "\"client\";q=" + allowance.burst() + ";w=" + allowance.secondsToFill());
    }
}
