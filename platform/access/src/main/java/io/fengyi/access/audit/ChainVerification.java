package io.fengyi.access.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Result of recomputing the chain from its first entry. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChainVerification(
        @Schema(example = "governance") String service,

        @Schema(description = "entries recomputed", example = "1284")
        long checked,

        boolean intact,
        @Nullable ChainBreak firstBreak) {

    /** Where the chain breaks first; everything behind it proves nothing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChainBreak(
            @Schema(example = "17") long seq,
            @Schema(example = "aud_0HZ8K3QF5S1RM") @Nullable String id,
            Reason reason) {}

    enum Reason {
        /** The entry is not what was written. */
        ENTRY_CHANGED,
        /** The entry does not follow the one before it. */
        PREVIOUS_HASH,
        /** Entries with these numbers are missing. */
        MISSING,
        /** An earlier check saw another entry here: the chain was rewritten. */
        REWRITTEN
    }
}
