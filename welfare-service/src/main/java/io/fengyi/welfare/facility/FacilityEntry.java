package io.fengyi.welfare.facility;

import io.fengyi.http.InvalidValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is entered about a facility.
 *
 * @param stationId where it is, or else
 * @param friendlyStreetId the street in which it stands
 * @param count how many of the kind
 * @param removedOn first day on which it is gone
 */
public record FacilityEntry(
        @Nullable String stationId,
        @Nullable String friendlyStreetId,
        FacilityKind kind,
        String name,
        int count,
        LocalDate installedOn,
        @Nullable LocalDate removedOn) {

    /** @throws InvalidValue 422 {@code facility-invalid} unless it is in exactly one place and goes after it came */
    public FacilityEntry {
        if ((stationId == null) == (friendlyStreetId == null)) {
            throw new InvalidValue(
                    "/stationId", "facility-invalid", "stationId or friendlyStreetId: exactly one of them is needed");
        }
        if (removedOn != null && removedOn.isBefore(installedOn)) {
            throw new InvalidValue(
                    "/removedOn", "facility-invalid", "removedOn: " + removedOn + " (not before " + installedOn + ")");
        }
    }
}
