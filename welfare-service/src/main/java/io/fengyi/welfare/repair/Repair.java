package io.fengyi.welfare.repair;

import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidTransition;
import io.fengyi.store.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something that is being mended.
 *
 * @param reportedBy account of staff or keeper; a rider who reports stays unknown
 * @param inspectionId inspection that found it, if one did
 * @param openFacilityId the facility while it is not mended, so that there is one repair at a time
 */
@Document("repairs")
record Repair(
        @Id String id,
        @Version @Nullable Long version,
        RepairSubject subject,
        String text,
        RepairState state,
        List<RepairStep> history,
        Instant reportedAt,
        String reportedBy,
        LocalDate reportedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable String inspectionId,
        @Nullable String openFacilityId,
        @Nullable String creationKey) {

    static Repair reported(
            RepairSubject subject,
            String text,
            Instant at,
            String by,
            @Nullable String inspectionId,
            @Nullable String key) {
        return new Repair(
                Ids.next("rpr"),
                null,
                subject,
                text,
                RepairState.REPORTED,
                List.of(),
                at,
                by,
                BusinessDay.of(at),
                null,
                inspectionId,
                subject.facilityId(),
                key);
    }

    /** @throws InvalidTransition when the table does not allow it */
    Repair moved(RepairStep step) {
        if (!state.allowed().contains(step.command())) {
            throw new InvalidTransition("repair " + id, state, step.command().toString(), state.allowed());
        }
        List<RepairStep> steps = new ArrayList<>(history);
        steps.add(step);
        boolean accepted = step.leadsTo() == RepairState.ACCEPTED;
        return new Repair(
                id,
                version,
                subject,
                text,
                step.leadsTo(),
                List.copyOf(steps),
                reportedAt,
                reportedBy,
                reportedOn,
                accepted ? BusinessDay.of(step.at()) : null,
                inspectionId,
                accepted ? null : openFacilityId,
                creationKey);
    }

    /** Whether the request with this key has had its effect already. */
    boolean remembers(@Nullable String key) {
        return key != null && history.stream().anyMatch(step -> key.equals(step.key()));
    }
}
