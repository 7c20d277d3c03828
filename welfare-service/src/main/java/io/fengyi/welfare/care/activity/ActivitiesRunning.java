package io.fengyi.welfare.care.activity;

import io.fengyi.welfare.friendlystreet.RunningActivities;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** How many activities are open in a friendly street at this moment. */
@Component
class ActivitiesRunning implements RunningActivities {

    private final CareActivities activities;

    ActivitiesRunning(CareActivities activities) {
        this.activities = activities;
    }

    @Override
    public long runningIn(Collection<String> communityCodes) {
        return activities.openIn(communityCodes);
    }
}
