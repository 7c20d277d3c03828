package io.fengyi.governance.volunteer.team;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A volunteer team; its members are {@link Membership}s of their own, so that joining never waits for anybody.
 *
 * @param foundedOn first business day
 * @param creationKey idempotency key of the request that founded it
 */
@Document("volunteer_teams")
record VolunteerTeam(
        @Id String id,
        @Version @Nullable Long version,
        TeamPlan plan,
        LocalDate foundedOn,
        @Nullable String creationKey) {

    VolunteerTeam with(TeamPlan next) {
        return new VolunteerTeam(id, version, next, foundedOn, creationKey);
    }

    boolean isActiveOn(LocalDate day) {
        LocalDate until = plan.activeUntil();
        return !day.isBefore(foundedOn) && (until == null || !day.isAfter(until));
    }

    boolean isLedBy(String workerId) {
        return workerId.equals(plan.leader());
    }

    long currentVersion() {
        return version == null ? 0 : version;
    }
}
