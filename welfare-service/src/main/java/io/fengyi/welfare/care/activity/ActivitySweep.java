package io.fengyi.welfare.care.activity;

import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.welfare.care.series.CareSeries;
import io.fengyi.welfare.care.series.SeriesDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the system does with activities: plans 60 days ahead, opens, holds. Several instances may do it side by side. */
@Component
class ActivitySweep {

    private static final Logger log = LoggerFactory.getLogger(ActivitySweep.class);
    private static final Duration AHEAD = Duration.ofDays(60);

    private final CareActivities activities;
    private final ActivityAnnouncer announcer;
    private final SeriesDesk series;
    private final Headcount heads;
    private final Clock clock;

    ActivitySweep(
            CareActivities activities, ActivityAnnouncer announcer, SeriesDesk series, Headcount heads, Clock clock) {
        this.activities = activities;
        this.announcer = announcer;
        this.series = series;
        this.heads = heads;
        this.clock = clock;
    }

    /** Plans what the rules of all series say for the next 60 days, each occurrence once. */
    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT1M")
    void planAhead() {
        Instant now = clock.instant();
        series.all().forEach(one -> planAhead(one, now));
    }

    private void planAhead(CareSeries one, Instant now) {
        Instant first = one.plan().first().startsAt();
        List<Instant> wanted = one.plan().recurrence().between(first, now, now.plus(AHEAD));
        Set<Instant> planned = wanted.isEmpty() ? Set.of() : activities.occurrences(one.id(), now);
        for (Instant occurrence : wanted) {
            if (!planned.contains(occurrence)) {
                plan(one, occurrence, now);
            }
        }
    }

    private void plan(CareSeries one, Instant occurrence, Instant now) {
        CareActivity planned = CareActivity.planned(
                Ids.next("car"), one, one.plan().first().startingAt(occurrence), occurrence, now, null);
        try {
            activities.save(announcer.planned(planned));
            log.info("event=care-activity-planned series={} at={}", one.id(), occurrence);
        } catch (DuplicateKeyException anotherInstanceDidIt) {
            log.debug("event=care-activity-known series={} at={}", one.id(), occurrence);
        }
    }

    /** Opens 15 minutes before the start and holds at the planned end. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT30S")
    void openAndHold() {
        Instant now = clock.instant();
        activities.toOpen(now).forEach(due -> OptimisticRetry.run(() -> open(due.id(), now)));
        activities.toHold(now).forEach(due -> OptimisticRetry.run(() -> hold(due.id(), now)));
    }

    private boolean open(String id, Instant now) {
        CareActivity stored = activities.find(id).orElseThrow();
        CareActivity current = stored.at(now);
        boolean opens = current.state() != stored.state();
        if (opens) {
            activities.save(current);
        }
        return opens;
    }

    private boolean hold(String id, Instant now) {
        CareActivity activity = activities.find(id).orElseThrow();
        boolean over =
                activity.state() == ActivityState.OPEN && !activity.endsAt().isAfter(now);
        if (over) {
            Closing closing = new Closing(now, Closing.SYSTEM, null, null);
            int personTimes = heads.personTimes(List.of(id)).getOrDefault(id, 0);
            activities.save(announcer.held(activity.held(closing), personTimes));
            log.info("event=care-activity-held id={} personTimes={}", id, personTimes);
        }
        return over;
    }
}
