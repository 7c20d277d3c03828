package io.fengyi.governance.volunteer.activity;

import io.fengyi.http.NotFound;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Opens activities 15 minutes before their start: by a sweep, and before anything that asks for one that is due, so that
 * nobody waits for the sweep. Several instances may do it side by side.
 */
@Component
class OpeningActivities {

    private static final Logger log = LoggerFactory.getLogger(OpeningActivities.class);

    private final Activities activities;
    private final Clock clock;

    OpeningActivities(Activities activities, Clock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
    void openWhatIsDue() {
        for (VolunteerActivity due : activities.dueToOpen(clock.instant())) {
            upToDate(due.id());
            log.info("event=volunteer-activity-opened id={}", due.id());
        }
    }

    /** The activity in the state that it has by now. */
    VolunteerActivity upToDate(String id) {
        return OptimisticRetry.run(() -> {
            Instant now = clock.instant();
            VolunteerActivity activity = activities.find(id).orElseThrow(() -> new NotFound("volunteer activity", id));
            if (!activity.isDueToOpen(now)) {
                return activity;
            }
            return activities.save(activity.moved(
                    new ActivityStep(ActivityCommand.OPENING, activity.opensAt(), ActivityStep.SYSTEM, null, null)));
        });
    }
}
