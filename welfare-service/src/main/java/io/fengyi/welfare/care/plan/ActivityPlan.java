package io.fengyi.welfare.care.plan;

import io.fengyi.http.BusinessDay;
import io.fengyi.http.Place;
import io.fengyi.welfare.need.NeedTheme;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is planned.
 *
 * @param title null for the name of the series
 * @param theme what it is about, as the theme was called when it was planned
 * @param needIds the needs that it answers
 * @param departments those that take part; each signs its own part off
 * @param stationId the station where it takes place, if it is one
 * @param address null for what is online only
 * @param minutes how long it lasts
 * @param capacity how many may sign up, 1–2,000
 */
public record ActivityPlan(
        @Nullable String title,
        @Nullable NeedTheme theme,
        List<String> needIds,
        List<Department> departments,
        String communityCode,
        @Nullable String stationId,
        @Nullable String address,
        @Nullable Place place,
        Instant startsAt,
        int minutes,
        int capacity,
        Channel channel) {

    public ActivityPlan {
        needIds = List.copyOf(needIds);
        departments = List.copyOf(departments);
    }

    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }

    /** The business day of the start. */
    public LocalDate day() {
        return BusinessDay.of(startsAt);
    }

    public @Nullable String themeId() {
        return theme == null ? null : theme.id();
    }

    /** The same at another time: the next one of a series. */
    public ActivityPlan startingAt(Instant other) {
        return with(theme, other);
    }

    ActivityPlan about(@Nullable NeedTheme current) {
        return with(current, startsAt);
    }

    private ActivityPlan with(@Nullable NeedTheme about, Instant start) {
        return new ActivityPlan(
                title,
                about,
                needIds,
                departments,
                communityCode,
                stationId,
                address,
                place,
                start,
                minutes,
                capacity,
                channel);
    }
}
