package io.fengyi.welfare.care.activity;

import io.fengyi.welfare.care.plan.ActivityPlan;
import io.fengyi.welfare.care.plan.Season;
import io.fengyi.welfare.care.series.SeriesKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity as its door shows it.
 *
 * @param personTimes confirmed check-ins
 * @param signedUp how many have signed up
 */
public record ActivityFile(
        String id,
        long version,
        String seriesId,
        String seriesName,
        SeriesKind kind,
        ActivityPlan plan,
        LocalDate day,
        Season season,
        ActivityState state,
        int sequence,
        Instant changedAt,
        @Nullable Closing closing,
        List<SignOff> signOffs,
        int personTimes,
        int signedUp) {

    static ActivityFile of(CareActivity activity, int personTimes, int signedUp) {
        return new ActivityFile(
                activity.id(),
                activity.currentVersion(),
                activity.seriesId(),
                activity.seriesName(),
                activity.kind(),
                activity.plan(),
                activity.day(),
                activity.season(),
                activity.state(),
                activity.sequence(),
                activity.changedAt(),
                activity.closing(),
                activity.signOffs(),
                personTimes,
                signedUp);
    }

    /** The title of its own, or else the name of the series. */
    public String title() {
        return plan.title() == null ? seriesName : plan.title();
    }
}
