package io.fengyi.registry.enterprise.web;

import io.fengyi.registry.enterprise.EnterpriseStatus;
import io.fengyi.registry.enterprise.EnterpriseView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An enterprise as callers see it. */
record EnterpriseBody(
        @Schema(example = "ent_0HZ8K3QF5S1RM") String id,
        @Schema(example = "闪送达") String brand,
        @Nullable String legalName,
        @Nullable String creditCode,
        boolean checkDigitWaived,
        @Schema(example = "FOOD_DELIVERY") String industry,
        @Schema(example = "320299001001") String communityCode,
        @Nullable String address,
        EnterpriseStatus status,
        LocalDate openedOn,
        @Nullable LocalDate closedOn) {

    static EnterpriseBody of(EnterpriseView enterprise) {
        return new EnterpriseBody(
                enterprise.id().value(),
                enterprise.brand(),
                enterprise.legalName(),
                enterprise.creditCode(),
                enterprise.waiverReason() != null,
                enterprise.industry(),
                enterprise.communityCode(),
                enterprise.address(),
                enterprise.status(),
                enterprise.openedOn(),
                enterprise.closedOn());
    }
}
