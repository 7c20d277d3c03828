package io.fengyi.registry.meeting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * A meeting that an organisation owes.
 *
 * @param from first day of the period
 * @param to last day of the period
 * @param late the period is over
 */
public record DueMeeting(
        @Schema(example = "pto_0HZ8K3QF5S1RM") String organisationId,
        MeetingType type,
        LocalDate from,
        LocalDate to,
        boolean late) {}
