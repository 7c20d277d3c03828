package io.fengyi.registry.transfer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A transfer as Party affairs staff and the worker see it. */
@Schema(name = "MembershipTransfer")
public record TransferView(
        @Schema(example = "mtr_0HZ8K3QF5S1RM") String id,
        @Schema(example = "mem_0HZ8K3QF5S1RM") String membershipId,
        @Schema(example = "wkr_0HZ8K3QF5S1RM") String workerId,
        TransferState state,
        @Nullable String toOrganisationId,
        @Nullable String toElsewhere,
        @Nullable LocalDate letterOn,
        @Schema(description = "介绍信自此日起失效") @Nullable LocalDate expiresOn,
        List<StepView> steps) {

    /** One step. */
    @Schema(name = "MembershipTransferStep")
    public record StepView(
            TransferState state,
            LocalDate on,
            Instant at,
            @Nullable String note) {}

    static TransferView of(MembershipTransfer t, MembershipTransfer.Target target) {
        return new TransferView(
                t.id(),
                t.membershipId(),
                t.workerId(),
                t.state(),
                target.organisationId(),
                target.elsewhere(),
                t.letterOn(),
                t.expiresOn(),
                t.steps().stream()
                        .map(s -> new StepView(s.state(), s.on(), s.at(), s.note()))
                        .toList());
    }
}
