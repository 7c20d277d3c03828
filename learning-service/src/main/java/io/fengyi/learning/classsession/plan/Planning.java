package io.fengyi.learning.classsession.plan;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidValue;
import io.fengyi.learning.course.CourseCatalogue;
import io.fengyi.learning.freetext.FreeText;
import io.fengyi.learning.site.PeakHours;
import io.fengyi.learning.site.Site;
import io.fengyi.learning.site.Sites;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rules of planning: who may plan where, how far ahead, how long, and not in the peak hours of a site.
 *
 * <p>Source: learning.md 3.3.
 */
@Component
public class Planning {

    private static final Duration AHEAD = Duration.ofDays(180);
    private static final Duration BACK = Duration.ofDays(14);
    private static final int SHORTEST_REASON = 10;
    private static final String DEFAULT_TOPIC = "THEORY";

    private final PlaceFinding places;
    private final Sites sites;
    private final CourseCatalogue catalogue;
    private final Clock clock;

    Planning(PlaceFinding places, Sites sites, CourseCatalogue catalogue, Clock clock) {
        this.places = places;
        this.sites = sites;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The plan that this caller may have, all of its rules checked except those of the site's own day. */
    public SessionPlan plan(Caller caller, PlanEntry entry) {
        checkTimes(caller, entry);
        String topic = entry.topic() == null ? DEFAULT_TOPIC : entry.topic();
        catalogue.requireTopic(topic);
        FreeText.refusePersonalData("/title", entry.title());
        FreeText.refusePersonalData("/address", entry.address());
        entry.speakers().forEach(speaker -> FreeText.refusePersonalData("/speakers/displayed", speaker.displayed()));
        return new SessionPlan(
                entry.title(),
                entry.kind(),
                entry.slot(),
                entry.channel(),
                topic,
                places.find(caller, entry),
                Schedule.of(entry.startsAt(), entry.minutes()),
                entry.speakers(),
                entry.capacity(),
                instructor(caller, entry));
    }

    /**
     * Why it may take place in the peak hours of its site; null when it touches none.
     *
     * @throws InvalidValue 422 {@code peak-hours} unless forced with a reason
     */
    public @Nullable Forced peaks(Caller caller, SessionPlan plan, boolean force, @Nullable String reason) {
        String siteId = plan.place().siteId();
        Optional<PeakHours> peak = siteId == null
                ? Optional.empty()
                : sites.find(siteId)
                        .flatMap((Site site) -> site.busyBetween(
                                plan.schedule().startsAt(), plan.schedule().endsAt()));
        if (peak.isEmpty()) {
            return null;
        }
        if (!force || reason == null || reason.strip().length() < SHORTEST_REASON) {
            throw new InvalidValue(
                    "/startsAt",
                    "peak-hours",
                    "startsAt: " + plan.schedule().startsAt() + " (the crew is busy " + peak.get()
                            + "; force needs a reason of at least " + SHORTEST_REASON + " characters)");
        }
        FreeText.refusePersonalData("/reason", reason);
        return new Forced(peak.get().toString(), reason.strip(), caller.accountId(), clock.instant());
    }

    /** Whether it is entered after it took place. */
    public boolean isPast(SessionPlan plan) {
        return !plan.schedule().endsAt().isAfter(clock.instant());
    }

    private void checkTimes(Caller caller, PlanEntry entry) {
        Instant now = clock.instant();
        if (entry.minutes() > entry.slot().longest()) {
            throw new InvalidValue(
                    "/minutes",
                    "morning-meeting-too-long",
                    "minutes: " + entry.minutes() + " (at most " + entry.slot().longest() + " in " + entry.slot()
                            + ")");
        }
        if (entry.startsAt().isAfter(now.plus(AHEAD))) {
            throw new InvalidValue(
                    "/startsAt", "too-far-ahead", "startsAt: " + entry.startsAt() + " (at most 180 days ahead)");
        }
        if (entry.startsAt().isBefore(now)
                && !(caller.has(Role.STREET_ADMIN) && !entry.startsAt().isBefore(now.minus(BACK)))) {
            throw new InvalidValue(
                    "/startsAt",
                    "starts-in-past",
                    "startsAt: " + entry.startsAt() + " (it is " + now
                            + "; a street admin may record the last 14 days)");
        }
    }

    private static @Nullable String instructor(Caller caller, PlanEntry entry) {
        if (caller.hasAny(Role.STREET_ADMIN, Role.PARTY_AFFAIRS)) {
            return entry.instructorId();
        }
        if (entry.instructorId() != null && !entry.instructorId().equals(caller.accountId())) {
            throw new Forbidden("own-sessions-only", "instructorId: " + entry.instructorId());
        }
        return caller.accountId();
    }
}
