package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;
import java.util.List;

/**
 * A service as a mobile grid member is over.
 *
 * @param gridCodes 15 digits each, 1–3
 * @param from first day
 * @param to last day
 */
@EventContract(topic = "governance.grid-appointment.v1", type = "fengyi.governance.GridMemberEnded.v1")
public record GridMemberEnded(
        String appointmentId, String workerId, List<String> gridCodes, LocalDate from, LocalDate to) {}
