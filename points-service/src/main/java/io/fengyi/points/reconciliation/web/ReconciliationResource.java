package io.fengyi.points.reconciliation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.http.NotFound;
import io.fengyi.points.reconciliation.Checkpoint;
import io.fengyi.points.reconciliation.Checkpoints;
import io.fengyi.points.reconciliation.Reconciliation;
import io.fengyi.points.reconciliation.Reconciling;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Proof that the ledger was not rewritten, and the checks behind it. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "积分核对")
class ReconciliationResource {
    private final Checkpoints checkpoints;
    private final Reconciling reconciling;
    private final AuditTrail audit;

    ReconciliationResource(Checkpoints checkpoints, Reconciling reconciling, AuditTrail audit) {
        this.checkpoints = checkpoints;
        this.reconciling = reconciling;
        this.audit = audit;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckpointView(
            @Schema(example = "2023-03-31") LocalDate day,
            @Schema(description = "所有账户末笔的默克尔根") String root,
            @Schema(example = "812") long accounts,
            @Nullable LocalDate previousDay,
            @Nullable String previousRoot,
            Instant at) {
        static CheckpointView of(Checkpoint checkpoint) {
            return new CheckpointView(
                    checkpoint.day(),
                    checkpoint.root(),
                    checkpoint.accounts(),
                    checkpoint.previousDay(),
                    checkpoint.previousRoot(),
                    checkpoint.at());
        }
    }

    record ReconciliationView(
            @Schema(example = "rec_0HZ8K3QF5S1RM") String id,
            Instant startedAt,
            Instant finishedAt,
            String startedBy,
            @Schema(example = "812") long accounts,
            @Schema(example = "20541") long entries,
            @Schema(example = "0") long violations,
            List<Reconciliation.Check> checks,
            Reconciliation.Issuance issuance) {
        static ReconciliationView of(Reconciliation result) {
            return new ReconciliationView(
                    result.id(),
                    result.startedAt(),
                    result.finishedAt(),
                    result.startedBy(),
                    result.accounts(),
                    result.entries(),
                    result.violations(),
                    result.checks(),
                    result.issuance());
        }
    }

    @GetMapping("/points-checkpoints")
    @Public
    @Operation(summary = "积分账本每日存证", description = "每日对所有账户末笔求默克尔根并公开,新的在前;不含任何个人信息。")
    Page<CheckpointView> checkpoints(PageRequest page) {
        return checkpoints.list(page).map(CheckpointView::of);
    }

    @GetMapping("/points-reconciliations/latest")
    @Allow({Role.AUDITOR, Role.STREET_ADMIN})
    @Operation(summary = "最近一次核对结果", description = "各项不符数,应为 0。")
    ReconciliationView latest() {
        return reconciling
                .latest()
                .map(ReconciliationView::of)
                .orElseThrow(() -> new NotFound("reconciliation", "latest"));
    }

    @PostMapping("/points-reconciliations")
    @ResponseStatus(HttpStatus.CREATED)
    @Allow({Role.AUDITOR, Role.STREET_ADMIN})
    @Operation(summary = "立即核对", description = "逐账户、逐笔重算。")
    ReconciliationView reconcile(Caller caller) {
        Reconciliation result = reconciling.reconcile(caller.accountId());
        audit.record(AuditEntry.done(caller, "points-reconciliation.run", result.id(), null));
        return ReconciliationView.of(result);
    }
}
