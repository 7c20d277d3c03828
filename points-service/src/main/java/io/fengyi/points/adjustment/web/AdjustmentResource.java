package io.fengyi.points.adjustment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.RequiresIdempotencyKey;
import io.fengyi.points.account.AccountScope;
import io.fengyi.points.adjustment.Adjustment;
import io.fengyi.points.adjustment.AdjustmentDesk;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Adjustments: one street admin proposes, another approves; both are audited. */
@RestController
@RequestMapping("/api/v1/points-adjustments")
@Tag(name = "积分调整")
class AdjustmentResource {
    private final AdjustmentDesk desk;
    private final AccountScope scope;
    private final AuditTrail audit;

    AdjustmentResource(AdjustmentDesk desk, AccountScope scope, AuditTrail audit) {
        this.desk = desk;
        this.scope = scope;
        this.audit = audit;
    }

    record Propose(
            @Schema(example = "wkr_0HZ8K3QF5S1RM") @NotBlank @Size(max = 40)
            String accountId,

            @Schema(description = "1–100", example = "20") long amount,

            @Schema(example = "活动签到设备故障,现场名单已核对") @NotBlank @Size(min = 10, max = 200)
            String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AdjustmentView(
            @Schema(example = "adj_0HZ8K3QF5S1RM") String id,
            String accountId,
            long amount,
            String reason,
            Adjustment.State state,
            String proposedBy,
            Instant proposedAt,
            @Nullable String approvedBy,
            @Nullable String entryId) {
        static AdjustmentView of(Adjustment adjustment) {
            return new AdjustmentView(
                    adjustment.id(),
                    adjustment.accountId(),
                    adjustment.amount(),
                    adjustment.reason(),
                    adjustment.state(),
                    adjustment.proposedBy(),
                    adjustment.proposedAt(),
                    adjustment.approvedBy(),
                    adjustment.entryId());
        }
    }

    @PostMapping
    @Allow(Role.STREET_ADMIN)
    @RequiresIdempotencyKey
    @Operation(summary = "提出积分补发", description = "1–100 分,说明不少于 10 个字;只能增加,负数返回 422 negative-rule。")
    ResponseEntity<AdjustmentView> propose(@Valid @RequestBody Propose body, Caller caller, IdempotencyKey key) {
        scope.require(caller, body.accountId());
        Adjustment adjustment = desk.propose(body.accountId(), body.amount(), body.reason(), caller.accountId(), key);
        audit.record(AuditEntry.done(caller, "points-adjustment.propose", adjustment.accountId(), adjustment.id()));
        return ResponseEntity.created(URI.create("/api/v1/points-adjustments/" + adjustment.id()))
                .body(AdjustmentView.of(adjustment));
    }

    @GetMapping
    @Allow({Role.STREET_ADMIN, Role.AUDITOR})
    @Operation(summary = "积分补发列表", description = "默认待批准的,新的在前。")
    Page<AdjustmentView> list(@RequestParam(defaultValue = "PROPOSED") Adjustment.State state, PageRequest page) {
        return desk.list(state, page).map(AdjustmentView::of);
    }

    @PostMapping("/{id}/approval")
    @Allow(Role.STREET_ADMIN)
    @RequiresIdempotencyKey
    @Operation(summary = "批准积分补发", description = "须由另一位街道管理员批准;每账户每月最多补发 100 分。")
    AdjustmentView approve(@PathVariable String id, Caller caller, IdempotencyKey key) {
        scope.require(caller, desk.get(id).accountId());
        Adjustment adjustment = desk.approve(id, caller.accountId(), key);
        audit.record(AuditEntry.done(caller, "points-adjustment.approve", adjustment.accountId(), adjustment.id()));
        return AdjustmentView.of(adjustment);
    }
}
