package io.fengyi.welfare.facility;

import java.util.List;

/** A facility as its door shows it. */
public record FacilityFile(
        String id, long version, FacilityEntry entry, String communityCode, List<Inspection> inspections) {

    static FacilityFile of(Facility facility) {
        return new FacilityFile(
                facility.id(),
                facility.currentVersion(),
                facility.entry(),
                facility.communityCode(),
                facility.inspections());
    }
}
