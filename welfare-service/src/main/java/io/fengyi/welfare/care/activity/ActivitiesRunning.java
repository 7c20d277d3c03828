package io.fengyi.welfare.care.activity;

import io.fengyi.welfare.friendlystreet.RunningActivities;
import java.time.Clock;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** How many activities are open in a friendly street at this moment. */
@Component
class ActivitiesRunning implements RunningActivities {

    private final CareActivities activities;
    private final Clock clock;

    ActivitiesRunning(CareActivities activities, Clock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    @Override
    public long runningIn(Collection<String> communityCodes) {
        return activities.runningIn(communityCodes, clock.instant());
    }
}
