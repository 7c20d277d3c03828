package io.fengyi.registry.closing.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.registry.closing.ClosingEnterprise;
import io.fengyi.registry.enterprise.EnterpriseId;
import io.fengyi.registry.enterprise.EnterpriseStatus;
import io.fengyi.registry.enterprise.EnterpriseView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "企业")
class ClosureResource {

    private final ClosingEnterprise closing;

    ClosureResource(ClosingEnterprise closing) {
        this.closing = closing;
    }

    record CloseEnterprise(
            @NotNull @Schema(description = "停业的第一天", example = "2023-04-01")
            LocalDate on) {}

    record ClosedBody(
            @Schema(example = "ent_0HZ8K3QF5S1RM") String id,
            String brand,
            EnterpriseStatus status,
            @Nullable LocalDate closedOn) {}

    @PostMapping("/api/v1/enterprises/{id}/closure")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "企业停业", description = "网点与从业经历同日结束")
    ResponseEntity<ClosedBody> close(
            Caller caller,
            @PathVariable String id,
            @Nullable IdempotencyKey key,
            @Valid @RequestBody CloseEnterprise body) {
        EnterpriseView closed = closing.close(caller, new EnterpriseId(id), body.on(), key);
        return Answers.ok(
                new ClosedBody(closed.id().value(), closed.brand(), closed.status(), closed.closedOn()),
                closed.version());
    }
}
