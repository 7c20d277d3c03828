package io.fengyi.contracts.welfare;

import io.fengyi.contracts.EventContract;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A limit of a help request has passed; told once for each stage and round.
 *
 * @param category the group, e.g. RIGHTS or PARKING; never the text
 * @param communityCode 12 digits
 * @param department code of the unit that has it in hand
 * @param stage TRIAGE, SOLUTION, ACCEPTANCE or REPLY
 * @param due when the limit was used up
 */
@EventContract(topic = "welfare.help-request.v1", type = "fengyi.welfare.HelpClockBreached.v1")
public record HelpClockBreached(
        String helpRequestId,
        String category,
        String communityCode,
        @Nullable String department,
        String stage,
        Instant due) {}
