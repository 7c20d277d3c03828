package io.fengyi.welfare.friendlystreet;

import java.util.Collection;

/** How many care activities run in a quarter now; the activities implement it. */
public interface RunningActivities {

    long runningIn(Collection<String> communityCodes);
}
