package io.fengyi.points.reward;

import io.fengyi.http.InvalidTransition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.WeekFields;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something that points can be exchanged for; how many are left is the {@link Stock}'s business.
 *
 * @param area division code of the street admins who look after it
 * @param pausedBecause {@code merchant-suspended} and {@code station-closed} stop codes at the counter as well
 */
@Document("rewards")
public record Reward(
        @Id String id,
        String area,
        Offer offer,
        State state,
        @Nullable String pausedBecause,
        Instant createdAt,
        @Nullable String idempotencyKey,
        @Nullable String commandKey,
        @Version @Nullable Long version) {
    static final String MERCHANT_SUSPENDED = "merchant-suspended";
    static final String STATION_CLOSED = "station-closed";

    /** What riders see; can be edited until the reward has ended. */
    public record Offer(
            String title,
            @Nullable String description,
            RewardKind kind,
            long price,
            int perPerson,
            Period period,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            PickUp pickUp) {
        public boolean isOpenOn(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || !day.isAfter(validUntil));
        }
    }

    /** Where it is handed over: a merchant or a station. */
    public record PickUp(
            @Nullable String merchantId, @Nullable String stationId) {}

    /** The span within which {@code perPerson} counts. */
    public enum Period {
        DAY,
        WEEK,
        MONTH,
        EVER;

        /** Names the span that a day lies in. */
        public String of(LocalDate day) {
            return switch (this) {
                case DAY -> day.toString();
                case WEEK ->
                    day.get(WeekFields.ISO.weekBasedYear()) + "-W" + day.get(WeekFields.ISO.weekOfWeekBasedYear());
                case MONTH -> YearMonth.from(day).toString();
                case EVER -> "ever";
            };
        }
    }

    /** DRAFT → ACTIVE ↔ PAUSED → ENDED. */
    public enum State {
        DRAFT,
        ACTIVE,
        PAUSED,
        ENDED
    }

    Reward edited(Offer changed) {
        if (state == State.ENDED) {
            throw refused("edit");
        }
        return new Reward(id, area, changed, state, pausedBecause, createdAt, idempotencyKey, commandKey, version);
    }

    Reward started(@Nullable String key) {
        if (state != State.DRAFT && state != State.PAUSED) {
            throw refused("start");
        }
        return in(State.ACTIVE, null, key);
    }

    Reward paused(@Nullable String because, @Nullable String key) {
        if (state != State.ACTIVE) {
            throw refused("pause");
        }
        return in(State.PAUSED, because, key);
    }

    Reward ended(@Nullable String key) {
        if (state == State.ENDED) {
            throw refused("ending");
        }
        return in(State.ENDED, null, key);
    }

    /** Why nothing can be handed over although a code is good, or null. */
    public @Nullable String stoppedAtTheCounter() {
        return state == State.PAUSED ? pausedBecause : null;
    }

    private Reward in(State next, @Nullable String because, @Nullable String key) {
        return new Reward(id, area, offer, next, because, createdAt, idempotencyKey, key, version);
    }

    private InvalidTransition refused(String command) {
        List<String> allowed =
                switch (state) {
                    case DRAFT -> List.of("edit", "start", "stock-additions", "ending");
                    case ACTIVE -> List.of("edit", "pause", "stock-additions", "ending");
                    case PAUSED -> List.of("edit", "start", "stock-additions", "ending");
                    case ENDED -> List.of();
                };
        return new InvalidTransition("reward " + id, state, command, allowed);
    }
}
