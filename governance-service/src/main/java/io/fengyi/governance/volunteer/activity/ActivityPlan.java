package io.fengyi.governance.volunteer.activity;

import io.fengyi.http.BusinessDay;
import io.fengyi.http.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is planned.
 *
 * @param kind a word of the vocabulary, e.g. LEAFLETS
 * @param place where to meet; ONLINE needs none, the others a place or an address
 * @param minutes 15–480
 * @param quota 1–500 places
 */
public record ActivityPlan(
        String teamId,
        String kind,
        @Nullable String title,
        Channel channel,
        String communityCode,
        @Nullable Place place,
        @Nullable String address,
        Instant startsAt,
        int minutes,
        int quota) {

    private static final Duration OPENS_BEFORE = Duration.ofMinutes(15);

    /** How people take part; activities of every service are added up by it. */
    public enum Channel {
        ONLINE,
        OFFLINE,
        MIXED
    }

    /** From then on check-ins are taken. */
    public Instant opensAt() {
        return startsAt.minus(OPENS_BEFORE);
    }

    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }

    public LocalDate businessDay() {
        return BusinessDay.of(startsAt);
    }

    /** {@code 2023-03}, for figures by month. */
    public String month() {
        return businessDay().toString().substring(0, 7);
    }
}
