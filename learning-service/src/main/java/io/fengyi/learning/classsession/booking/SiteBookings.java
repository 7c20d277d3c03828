package io.fengyi.learning.classsession.booking;

import io.fengyi.http.Conflict;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/**
 * Books times of sites for sessions: first the booking, then the session, so that of two that meet one is refused.
 *
 * <p>A booking whose session did not come to be, was cancelled or moved (a crash between the two writes) stands in
 * nobody's way: {@link TruthOfSessions} is asked before anybody is refused.
 */
@Repository
public class SiteBookings {

    private static final Duration UNDER_WAY = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(30);

    private final MongoOperations mongo;
    private final Clock clock;
    private final Clock systemClock;

    SiteBookings(MongoOperations mongo, Clock clock, @Qualifier("systemClock") Clock systemClock) {
        this.mongo = mongo;
        this.clock = clock;
        this.systemClock = systemClock;
    }

    /** What a session document says of itself; the calendar is only its shadow. */
    @FunctionalInterface
    public interface TruthOfSessions {

        /** Whether that session takes place at that site at that time. */
        boolean takesPlace(String sessionId, String siteId, Instant from, Instant to);
    }

    /**
     * Books the time besides what the session has already.
     *
     * @throws Conflict {@code site-busy}
     */
    public void book(String siteId, String sessionId, Instant from, Instant to, TruthOfSessions truth) {
        OptimisticRetry.run(() -> {
            SiteCalendar calendar = withoutShadows(find(siteId), sessionId, from, to, truth);
            SiteCalendar.Booking booking = new SiteCalendar.Booking(sessionId, from, to, systemClock.instant());
            return mongo.save(calendar.with(booking, clock.instant().minus(KEPT)));
        });
    }

    /** Keeps only this time of the session, after it was stored. */
    public void settle(String siteId, String sessionId, Instant from, Instant to) {
        change(siteId, calendar -> calendar.keepingOnly(sessionId, from, to));
    }

    /** Gives back all times of the session at the site. */
    public void release(@Nullable String siteId, String sessionId) {
        if (siteId != null) {
            change(siteId, calendar -> calendar.without(sessionId));
        }
    }

    private SiteCalendar withoutShadows(
            SiteCalendar calendar, String sessionId, Instant from, Instant to, TruthOfSessions truth) {
        SiteCalendar rest = calendar;
        while (true) {
            SiteCalendar.Booking met = rest.meeting(sessionId, from, to).orElse(null);
            if (met == null) {
                return rest;
            }
            boolean fresh = met.madeAt().isAfter(systemClock.instant().minus(UNDER_WAY));
            if (fresh || truth.takesPlace(met.sessionId(), calendar.siteId(), met.from(), met.to())) {
                throw new Conflict(
                        "site-busy",
                        "site " + calendar.siteId() + ": " + met.sessionId() + " from " + met.from() + " to "
                                + met.to());
            }
            rest = rest.without(met);
        }
    }

    private void change(String siteId, UnaryOperator<SiteCalendar> change) {
        OptimisticRetry.run(() -> {
            SiteCalendar calendar = find(siteId);
            SiteCalendar changed = change.apply(calendar);
            return changed.equals(calendar) ? calendar : mongo.save(changed);
        });
    }

    private SiteCalendar find(String siteId) {
        SiteCalendar known = mongo.findById(siteId, SiteCalendar.class);
        return known == null ? SiteCalendar.empty(siteId) : known;
    }
}
