package io.fengyi.registry.meeting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** A meeting as staff see it. */
@Schema(name = "OrganisationMeeting")
public record MeetingView(
        @Schema(example = "mtg_0HZ8K3QF5S1RM") String id,
        @Schema(example = "pto_0HZ8K3QF5S1RM") String organisationId,
        MeetingType type,
        LocalDate heldOn,
        @Schema(example = "12") int attendance,
        List<String> membershipIds) {

    static MeetingView of(Meeting m) {
        return new MeetingView(m.id(), m.organisationId(), m.type(), m.heldOn(), m.attendance(), m.membershipIds());
    }
}
