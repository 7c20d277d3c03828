package io.fengyi.welfare.care.activity;

import java.util.Collection;
import java.util.Map;

/** How many signed up and came; attendance implements it, because it already knows the activities. */
public interface Headcount {

    /** Confirmed check-ins per activity; none where nobody came. */
    Map<String, Integer> personTimes(Collection<String> activityIds);

    /** Sign-ups per activity; none where nobody signed up. */
    Map<String, Integer> signedUp(Collection<String> activityIds);
}
