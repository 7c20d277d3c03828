package io.fengyi.governance.volunteer.activity;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.store.OptimisticRetry;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** For which activities somebody signed up. Erased, their place is nobody's. */
@Component
class PlacesOfAPerson implements PersonalData {

    private final Activities activities;

    PlacesOfAPerson(Activities activities) {
        this.activities = activities;
    }

    record Row(String activityId, String kind, Instant startsAt, Instant signedUpAt) {}

    @Override
    public String section() {
        return "volunteer-places";
    }

    @Override
    public List<?> of(String workerId) {
        return activities.signedUpBy(workerId).stream()
                .flatMap(activity -> row(activity, workerId))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        List<VolunteerActivity> joined = activities.signedUpBy(workerId);
        joined.forEach(one -> OptimisticRetry.run(
                () -> activities.save(activities.find(one.id()).orElseThrow().without(workerId))));
        return Erased.removed(joined.size());
    }

    private static Stream<Row> row(VolunteerActivity activity, String workerId) {
        return activity.signUpOf(workerId).stream()
                .map(place -> new Row(
                        activity.id(), activity.plan().kind(), activity.plan().startsAt(), place.at()));
    }
}
