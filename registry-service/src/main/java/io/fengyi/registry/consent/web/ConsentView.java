package io.fengyi.registry.consent.web;

import io.fengyi.registry.consent.Consent;
import io.fengyi.registry.consent.Purpose;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a worker's consents. */
record ConsentView(
        @Schema(example = "cns_0HZ8K3QF5S1RM") String id,
        Purpose purpose,
        String version,
        Instant givenAt,
        @Nullable Instant withdrawnAt,
        boolean inForce) {

    static ConsentView of(Consent consent) {
        return new ConsentView(
                consent.id(),
                consent.purpose(),
                consent.version(),
                consent.givenAt(),
                consent.withdrawnAt(),
                consent.inForce());
    }
}
