package io.fengyi.welfare.claim.web;

import io.fengyi.welfare.claim.ShownCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** The code to show at the counter. */
@Schema(name = "ClaimCode", description = "核销码，60 秒有效")
record CodeView(@Schema(example = "7K3QF5S1") String code, Instant validUntil) {

    static CodeView of(ShownCode code) {
        return new CodeView(code.value(), code.validUntil());
    }
}
