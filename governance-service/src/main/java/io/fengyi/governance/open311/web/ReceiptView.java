package io.fengyi.governance.open311.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to a new request: its id at once, never a token. */
@Schema(name = "Open311Receipt")
record ReceiptView(
        @JsonProperty("service_request_id") @Schema(example = "rpt_0HZ8K3QF5S1RM")
        String serviceRequestId,

        @JsonProperty("service_notice") String serviceNotice,
        @JsonProperty("account_id") @Nullable String accountId) {

    /** The answer to a token. */
    @Schema(name = "Open311Token")
    record TokenView(
            @JsonProperty("service_request_id") @Schema(example = "rpt_0HZ8K3QF5S1RM")
            String serviceRequestId,

            @Schema(example = "rpt_0HZ8K3QF5S1RM") String token) {}
}
