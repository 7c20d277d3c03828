package io.fengyi.access.audit;

import io.fengyi.access.Allow;
import io.fengyi.access.Role;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit-entries/${fengyi.service}")
@Tag(name = "审计")
class AuditResource {

    private final MongoOperations mongo;
    private final ChainCheck check;

    AuditResource(MongoOperations mongo, ChainCheck check) {
        this.mongo = mongo;
        this.check = check;
    }

    @GetMapping
    @Allow(Role.AUDITOR)
    @Operation(summary = "查询本服务的审计记录（新的在前）", operationId = "auditEntries")
    Page<AuditEntryView> entries(
            @RequestParam(name = "actor", required = false) @Parameter(example = "acc_0HZ8K3QF5S1RM") @Nullable
                    String actor,
            @RequestParam(name = "action", required = false) @Parameter(example = "phone.unmask") @Nullable
                    String action,
            @RequestParam(name = "subject", required = false) @Parameter(example = "wkr_0HZ8K3QF5S1RM") @Nullable
                    String subject,
            @RequestParam(name = "from", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    @Parameter(example = "2023-03-31T00:00:00+08:00")
                    @Nullable
                    OffsetDateTime from,
            @RequestParam(name = "to", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    @Parameter(description = "exclusive", example = "2023-04-01T00:00:00+08:00")
                    @Nullable
                    OffsetDateTime to,
            PageRequest page) {
        List<Criteria> all = new ArrayList<>(List.of(Criteria.where("seq").gt(0L)));
        if (actor != null) {
            all.add(Criteria.where("actor").is(actor));
        }
        if (action != null) {
            all.add(Criteria.where("action").is(action));
        }
        if (subject != null) {
            all.add(Criteria.where("subject").is(subject));
        }
        if (from != null) {
            all.add(Criteria.where("at").gte(from.toInstant()));
        }
        if (to != null) {
            all.add(Criteria.where("at").lt(to.toInstant()));
        }
        return Keyset.descending("seq")
                .page(mongo, new Criteria().andOperator(all), page, ChainedEntry.class, entry -> List.of(entry.seq()))
                .map(AuditEntryView::of);
    }

    @GetMapping("/verification")
    @Allow(Role.AUDITOR)
    @Operation(summary = "重新计算审计链并指出第一处断裂", operationId = "auditVerification")
    ChainVerification verification() {
        return check.verify();
    }
}
