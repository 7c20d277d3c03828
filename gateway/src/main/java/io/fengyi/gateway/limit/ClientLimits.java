package io.fengyi.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.fengyi.gateway.problem.Refusal;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
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

    private final LimitSettings settings;
    private final Bandwidth bandwidth;
    private final String policy;
    private final Cache<String, Bucket> buckets;

    ClientLimits(LimitSettings settings) {
        this.settings = settings;
        int rate = Math.max(1, settings.requestsPerSecond());
        this.bandwidth = Bandwidth.builder()
                .capacity(settings.burst())
                .refillGreedy(rate, Duration.ofSeconds(1))
                .build();
        this.policy = "\"client\";q=" + settings.burst() + ";w=" + Math.max(1, ceilDiv(settings.burst(), rate));
        this.buckets = Caffeine.newBuilder()
                .maximumSize(settings.clients())
                .expireAfterAccess(Duration.ofSeconds(10L + ceilDiv(settings.burst(), rate)))
                .executor(Runnable::run)
                .build();
    }

    /**
     * Takes one token and says in the headers what is left (draft-ietf-httpapi-ratelimit-headers-10).
     *
     * @throws Refusal 429 with the seconds to wait
     */
    public void take(String client, HttpHeaders headers) {
        if (settings.requestsPerSecond() <= 0) {
            return;
        }
        Bucket bucket = buckets.get(
                client, absent -> Bucket.builder().addLimit(bandwidth).build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        long left = probe.getRemainingTokens();
        headers.set(POLICY, policy);
        if (probe.isConsumed()) {
            headers.set(STATE, "\"client\";r=" + left + ";t=" + ceilDiv(settings.burst() - left, rate()));
            return;
        }
        Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
        headers.set(STATE, "\"client\";r=0;t=" + Math.max(1, wait.toSeconds()));
        throw Refusal.forNow(429, "too-many-requests", wait, settings.requestsPerSecond(), settings.burst());
    }

    private int rate() {
        return settings.requestsPerSecond();
    }

    private static long ceilDiv(long value, long by) {
        return (value + by - 1) / by;
    }
}
