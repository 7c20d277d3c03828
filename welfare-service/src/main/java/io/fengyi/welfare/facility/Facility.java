package io.fengyi.welfare.facility;

import io.fengyi.welfare.repair.RepairSubject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A line of the inventory.
 *
 * @param communityCode of the station, or of the street's first community
 * @param inspections the last 50, oldest first
 * @param repairDue inspection whose repair is still to be opened
 */
@Document("facilities")
record Facility(
        @Id String id,
        @Version @Nullable Long version,
        FacilityEntry entry,
        String communityCode,
        List<Inspection> inspections,
        @Nullable String repairDue,
        Instant enteredAt,
        String enteredBy,
        @Nullable String creationKey) {

    private static final int MOST_INSPECTIONS = 50;

    Facility corrected(FacilityEntry next, String community) {
        return new Facility(id, version, next, community, inspections, repairDue, enteredAt, enteredBy, creationKey);
    }

    /** With one more inspection; a broken one leaves a repair to be opened. */
    Facility inspected(Inspection inspection) {
        List<Inspection> all = new ArrayList<>(inspections);
        all.add(inspection);
        boolean broken = inspection.result() == InspectionResult.BROKEN;
        return new Facility(
                id,
                version,
                entry,
                communityCode,
                List.copyOf(all.subList(Math.max(0, all.size() - MOST_INSPECTIONS), all.size())),
                broken ? inspection.id() : repairDue,
                enteredAt,
                enteredBy,
                creationKey);
    }

    Optional<Inspection> inspectedWith(@Nullable String key) {
        return inspections.stream()
                .filter(inspection -> key != null && key.equals(inspection.key()))
                .findFirst();
    }

    Optional<Inspection> inspection(@Nullable String inspectionId) {
        return inspections.stream()
                .filter(inspection -> inspection.id().equals(inspectionId))
                .findFirst();
    }

    RepairSubject subject() {
        return new RepairSubject(id, entry.stationId(), communityCode, entry.name());
    }

    long currentVersion() {
        return version == null ? 0 : version;
    }
}
