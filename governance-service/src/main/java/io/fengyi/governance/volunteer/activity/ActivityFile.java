package io.fengyi.governance.volunteer.activity;

import java.util.List;
import java.util.Optional;

/** An activity, as its door shows it to other features; who signed up is not for everybody. */
public record ActivityFile(
        String id,
        long version,
        ActivityPlan plan,
        ActivityState state,
        int free,
        List<SignUp> signUps,
        List<ActivityStep> history) {

    static ActivityFile of(VolunteerActivity activity) {
        return new ActivityFile(
                activity.id(),
                activity.currentVersion(),
                activity.plan(),
                activity.state(),
                activity.free(),
                activity.signUps(),
                activity.history());
    }

    public Optional<SignUp> signUpOf(String workerId) {
        return signUps.stream()
                .filter(signUp -> signUp.workerId().equals(workerId))
                .findFirst();
    }

    public Optional<SignUp> signUp(String signUpId) {
        return signUps.stream().filter(signUp -> signUp.id().equals(signUpId)).findFirst();
    }
}
