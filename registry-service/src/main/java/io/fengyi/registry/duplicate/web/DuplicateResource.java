package io.fengyi.registry.duplicate.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Languages;
import io.fengyi.registry.area.AreaCode;
import io.fengyi.registry.duplicate.DuplicateDesk;
import io.fengyi.registry.duplicate.DuplicatePair;
import io.fengyi.registry.duplicate.Reason;
import io.fengyi.registry.worker.WorkerStatus;
import io.fengyi.registry.worker.WorkerView;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/worker-duplicates")
@Tag(name = "从业人员")
class DuplicateResource {

    private final DuplicateDesk desk;

    DuplicateResource(DuplicateDesk desk) {
        this.desk = desk;
    }

    @Schema(name = "WorkerDuplicate")
    record PairBody(RecordBody first, RecordBody second, List<ReasonBody> reasons) {

        static PairBody of(DuplicatePair pair, Locale locale) {
            return new PairBody(
                    RecordBody.of(pair.first()),
                    RecordBody.of(pair.second()),
                    pair.reasons().stream()
                            .map(reason -> new ReasonBody(reason, reason.text(locale)))
                            .toList());
        }
    }

    @Schema(name = "WorkerDuplicateReason")
    record ReasonBody(
            @Schema(example = "SAME_NAME") Reason code,
            @Schema(example = "姓名相同") String text) {}

    @Schema(name = "WorkerDuplicateRecord")
    record RecordBody(
            @Schema(example = "wkr_0HZ8K3QF5S1RM") String id,
            WorkerStatus status,
            @Schema(example = "风里来") String alias,

            @Schema(description = "脱敏", example = "王**") @Nullable
            String name,

            @Schema(description = "脱敏", example = "138****0000") @Nullable
            String phone,

            @Schema(example = "FOOD_DELIVERY") String workerType,
            @Schema(example = "320299001001") @Nullable String communityCode,
            @Nullable Integer birthYear,
            LocalDate since) {

        static RecordBody of(WorkerView worker) {
            return new RecordBody(
                    worker.id().value(),
                    worker.status(),
                    worker.alias(),
                    worker.name(),
                    worker.phone(),
                    worker.workerType(),
                    worker.communityCode(),
                    worker.birthYear(),
                    worker.since());
        }
    }

    @GetMapping
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "疑似重复的从业人员（脱敏）", description = "同名且同社区的两条记录及理由；一页可能不满，没有 next 才是最后一页")
    Page<PairBody> list(
            Caller caller,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            PageRequest page,
            HttpServletRequest request) {
        Locale locale = Languages.of(request);
        return desk.list(caller, area == null ? null : AreaCode.of("area", area).value(), page)
                .map(pair -> PairBody.of(pair, locale));
    }
}
