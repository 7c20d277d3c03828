package io.fengyi.registry.instructor;

import io.fengyi.http.Conflict;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An instructor with all assignments in one document, so that one write decides about the load.
 *
 * @param id {@code ins_…}
 * @param accountId account the instructor signs in with
 * @param until first day on which this is no instructor any more
 * @param creationKey idempotency key of the request that entered it
 */
@Document("instructors")
record Instructor(
        @Id String id,
        @Version @Nullable Long version,
        String accountId,
        String name,
        String areaCode,
        Qualities qualities,
        LocalDate since,
        @Nullable LocalDate until,
        List<Assignment> assignments,
        @Nullable String creationKey,
        @Nullable Outbox outbox)
        implements Announcing {

    boolean isActiveOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }

    Optional<Assignment> assignment(String assignmentId) {
        return assignments.stream().filter(a -> a.id().equals(assignmentId)).findFirst();
    }

    Instructor changed(String newName, Qualities newQualities, @Nullable LocalDate end) {
        return new Instructor(
                id, version, accountId, newName, areaCode, newQualities, since, end, assignments, creationKey, outbox);
    }

    /**
     * With one more enterprise.
     *
     * @throws Conflict 409 {@code load-exceeded}, {@code already-assigned} or {@code instructor-retired}
     */
    Instructor assigned(Assignment next, int most) {
        if (!isActiveOn(next.from())) {
            throw new Conflict("instructor-retired", id + " is no instructor on " + next.from());
        }
        List<Assignment> lasting =
                assignments.stream().filter(a -> a.endsAfter(next.from())).toList();
        if (lasting.stream().anyMatch(a -> a.enterpriseId().equals(next.enterpriseId()))) {
            throw new Conflict("already-assigned", id + " looks after " + next.enterpriseId() + " already");
        }
        if (lasting.size() >= most) {
            throw new Conflict(
                    "load-exceeded", id + ": " + lasting.size() + " enterprises (" + most + " are possible)");
        }
        List<Assignment> more = new ArrayList<>(assignments);
        more.add(next);
        return with(more, outbox);
    }

    Instructor released(Assignment released) {
        return with(
                assignments.stream()
                        .map(a -> a.id().equals(released.id()) ? released : a)
                        .toList(),
                outbox);
    }

    Instructor with(List<Assignment> all, @Nullable Outbox events) {
        return new Instructor(
                id, version, accountId, name, areaCode, qualities, since, until, all, creationKey, events);
    }
}
