package io.fengyi.registry.identity.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** When something was done lately, as far as the longest limit looks back. Immutable. */
@Document("rate_windows")
record RateWindow(@Id String id, @Version @Nullable Long version, List<Instant> hits, Instant expiresAt) {

    /** At most {@code times} within {@code window}. */
    record Limit(int times, Duration window) {}

    static RateWindow empty(String id) {
        return new RateWindow(id, null, List.of(), Instant.EPOCH);
    }

    /** How long to wait until all limits allow one more; empty when they do now. */
    Optional<Duration> waitAt(Instant now, List<Limit> limits) {
        return limits.stream().flatMap(limit -> wait(now, limit).stream()).max(Duration::compareTo);
    }

    private Optional<Duration> wait(Instant now, Limit limit) {
        List<Instant> inside = hits.stream()
                .filter(hit -> hit.isAfter(now.minus(limit.window())))
                .sorted()
                .toList();
        if (inside.size() < limit.times()) {
            return Optional.empty();
        }
        Instant oldest = inside.get(inside.size() - limit.times());
        return Optional.of(Duration.between(now, oldest.plus(limit.window())));
    }

    RateWindow hit(Instant now, List<Limit> limits) {
        Duration longest =
                limits.stream().map(Limit::window).max(Duration::compareTo).orElse(Duration.ZERO);
        List<Instant> kept = new ArrayList<>(
                hits.stream().filter(hit -> hit.isAfter(now.minus(longest))).toList());
        kept.add(now);
        return new RateWindow(id, version, List.copyOf(kept), now.plus(longest));
    }
}
