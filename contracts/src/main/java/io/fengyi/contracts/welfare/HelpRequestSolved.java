package io.fengyi.contracts.welfare;

import io.fengyi.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * A help request was answered with a solution.
 *
 * @param category the group, e.g. RIGHTS or PARKING; never the text
 * @param communityCode 12 digits
 * @param department code of the unit that has it in hand
 */
@EventContract(topic = "welfare.help-request.v1", type = "fengyi.welfare.HelpRequestSolved.v1")
public record HelpRequestSolved(
        String helpRequestId,
        String category,
        String communityCode,
        @Nullable String department) {}
