package io.fengyi.registry.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A meeting that was held.
 *
 * @param areaCode seat of the organisation
 * @param attendance how many came
 * @param membershipIds members among them, by membership, which names nobody by itself
 */
@Document("organisation_meetings")
record Meeting(
        @Id String id,
        String organisationId,
        String areaCode,
        MeetingType type,
        LocalDate heldOn,
        int attendance,
        List<String> membershipIds,
        @Nullable String creationKey) {}
