package io.fengyi.welfare.repair;

import java.util.Optional;

/** Answers what a facility is; the facilities implement it, because they already know the repairs. */
public interface KnownFacilities {

    Optional<RepairSubject> find(String facilityId);
}
