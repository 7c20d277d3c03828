package io.fengyi.governance.volunteer.activity;

import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A volunteer activity with its places.
 *
 * @param businessDay day of the start, for figures
 * @param month of that day
 * @param opensAt when the system opens it
 * @param free places that are left; {@code free} and {@code signUps} change in one write
 * @param history everything that was done to it, oldest first
 * @param creationKey idempotency key of the request that planned it
 */
@Document("volunteer_activities")
record VolunteerActivity(
        @Id String id,
        @Version @Nullable Long version,
        ActivityPlan plan,
        LocalDate businessDay,
        String month,
        Instant opensAt,
        ActivityState state,
        int free,
        List<SignUp> signUps,
        List<ActivityStep> history,
        @Nullable String creationKey,
        @Nullable Outbox outbox)
        implements Announcing {

    static VolunteerActivity planned(String id, ActivityPlan plan, @Nullable String key) {
        return new VolunteerActivity(
                id,
                null,
                plan,
                plan.businessDay(),
                plan.month(),
                plan.opensAt(),
                ActivityState.PLANNED,
                plan.quota(),
                List.of(),
                List.of(),
                key,
                null);
    }

    /**
     * Other plans for it.
     *
     * @throws InvalidTransition unless it is only planned
     * @throws InvalidValue 422 {@code quota-below-sign-ups}
     */
    VolunteerActivity changed(ActivityPlan next) {
        if (state != ActivityState.PLANNED) {
            throw new InvalidTransition("volunteer activity " + id, state, "change", state.allowed());
        }
        if (next.quota() < signUps.size()) {
            throw new InvalidValue(
                    "/quota",
                    "quota-below-sign-ups",
                    "quota: " + next.quota() + " (signed up: " + signUps.size() + ")");
        }
        return new VolunteerActivity(
                id,
                version,
                next,
                next.businessDay(),
                next.month(),
                next.opensAt(),
                state,
                next.quota() - signUps.size(),
                signUps,
                history,
                creationKey,
                outbox);
    }

    /** @throws InvalidTransition unless the state knows the command */
    VolunteerActivity moved(ActivityStep step) {
        if (!state.allowed().contains(step.command())) {
            throw new InvalidTransition(
                    "volunteer activity " + id, state, step.command().toString(), state.allowed());
        }
        List<ActivityStep> steps = new ArrayList<>(history);
        steps.add(step);
        return new VolunteerActivity(
                id,
                version,
                plan,
                businessDay,
                month,
                opensAt,
                step.command().leadsTo(),
                free,
                signUps,
                List.copyOf(steps),
                creationKey,
                outbox);
    }

    /** Cuts the link to a person; their place stays taken, so that nobody is counted twice. */
    VolunteerActivity without(String workerId) {
        List<SignUp> others = signUps.stream()
                .filter(signUp -> !signUp.workerId().equals(workerId))
                .toList();
        return new VolunteerActivity(
                id, version, plan, businessDay, month, opensAt, state, free, others, history, creationKey, outbox);
    }

    boolean isDueToOpen(Instant now) {
        return state == ActivityState.PLANNED && !now.isBefore(opensAt);
    }

    Optional<SignUp> signUpOf(String workerId) {
        return signUps.stream()
                .filter(signUp -> signUp.workerId().equals(workerId))
                .findFirst();
    }

    /** Whether the request with this key has had its effect already. */
    boolean remembers(@Nullable String key) {
        return key != null && history.stream().anyMatch(step -> key.equals(step.key()));
    }

    VolunteerActivity with(@Nullable Outbox events) {
        return new VolunteerActivity(
                id, version, plan, businessDay, month, opensAt, state, free, signUps, history, creationKey, events);
    }

    long currentVersion() {
        return version == null ? 0 : version;
    }
}
