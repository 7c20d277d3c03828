package io.fengyi.access.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One audit entry as the auditor reads it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEntryView(
        @Schema(example = "aud_0HZ8K3QF5S1RM") String id,
        @Schema(example = "17") long seq,
        Instant at,
        @Schema(example = "acc_0HZ8K3QF5S1RM") String actor,
        String clientId,
        List<String> roles,
        @Schema(example = "phone.unmask") String action,
        @Schema(example = "wkr_0HZ8K3QF5S1RM") String subject,
        @Nullable String purpose,
        @Schema(example = "DONE") String outcome,
        String traceId,
        String prevHash,
        String hash) {

    static AuditEntryView of(ChainedEntry entry) {
        return new AuditEntryView(
                entry.id(),
                entry.seq(),
                entry.at(),
                entry.actor(),
                entry.clientId(),
                entry.roles(),
                entry.action(),
                entry.subject(),
                entry.purpose(),
                entry.outcome(),
                entry.traceId(),
                entry.prevHash(),
                entry.hash());
    }
}
