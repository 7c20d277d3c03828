package io.fengyi.registry.development.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.Sensitive;
import io.fengyi.registry.area.AreaCode;
import io.fengyi.registry.development.CandidateDesk;
import io.fengyi.registry.development.CandidateView;
import io.fengyi.registry.development.DevelopmentStage;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "发展党员")
class CandidateResource {

    private final CandidateDesk desk;

    CandidateResource(CandidateDesk desk) {
        this.desk = desk;
    }

    record Apply(
            @Schema(description = "确认已满 18 周岁", example = "true")
            boolean adult) {}

    record EnterApplication(
            @NotNull @Schema(example = "wkr_0HZ8K3QF5S1RM") String workerId,

            @Schema(description = "已核实年满 18 周岁", example = "true")
            boolean adult,

            @Schema(description = "申请日期，默认今天", example = "2022-10-08") @Nullable
            LocalDate appliedOn,

            @Schema(description = "纸质同意书所用告知版本", example = "1") @Nullable
            String paperConsentVersion) {}

    record Extend(
            @Schema(description = "6–12 个月，仅一次", example = "6")
            int months) {}

    record End(
            @NotNull @Schema(example = "本人离开本地，培养中止") String reason,
            @Schema(example = "2023-03-01") @Nullable LocalDate on) {}

    record CountList(List<CandidateDesk.StageCount> items) {}

    @PostMapping("/me/party-application")
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Role.WORKER)
    @Sensitive("development.apply")
    @Operation(summary = "提交入党申请", description = "须年满 18 周岁并同意 POLITICAL_STATUS")
    CandidateView apply(Caller caller, @Valid @RequestBody Apply body) {
        return desk.apply(caller, body.adult());
    }

    @DeleteMapping("/me/party-application")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allow(Role.WORKER)
    @Sensitive("development.take-back")
    @Operation(summary = "撤回入党申请")
    void takeBack(Caller caller) {
        desk.takeBack(caller);
    }

    @PostMapping("/development-candidates")
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Role.PARTY_AFFAIRS)
    @Sensitive("development.write")
    @Operation(summary = "登记纸质入党申请")
    CandidateView enter(Caller caller, @Valid @RequestBody EnterApplication body) {
        return desk.enter(caller, body.workerId(), body.adult(), body.appliedOn(), body.paperConsentVersion());
    }

    @GetMapping("/development-candidates")
    @Allow({Role.PARTY_AFFAIRS, Role.INSTRUCTOR})
    @Sensitive("development.list")
    @Operation(summary = "培养对象列表", description = "按阶段、业务骨干与负责人标签筛选；earliestOn 为最早可进入下一阶段之日")
    Page<CandidateView> list(
            Caller caller,
            @RequestParam @Nullable DevelopmentStage stage,
            @RequestParam @Nullable @Parameter(example = "SITE_HEAD") String roleTag,
            @RequestParam @Nullable @Parameter(example = "2023-03-31") LocalDate asOf,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            PageRequest page) {
        return desk.list(
                caller, new CandidateDesk.Wanted(stage, roleTag, asOf, AreaCode.orNull(area), open), purpose, page);
    }

    @GetMapping("/development-candidates/counts")
    @Allow({Role.PARTY_AFFAIRS, Role.INSTRUCTOR})
    @Sensitive("development.counts")
    @Operation(summary = "各阶段人数与等待天数")
    CountList counts(Caller caller, @RequestParam @Nullable @Parameter(example = "2023-03-31") LocalDate asOf) {
        return new CountList(desk.counts(caller, asOf));
    }

    @PostMapping("/development-candidates/{id}/advances")
    @Allow(Role.PARTY_AFFAIRS)
    @Sensitive("development.write")
    @Operation(summary = "进入下一阶段", description = "过早答 409 too-early 并附 earliestOn；功能型党组织不能发展党员")
    CandidateView advance(Caller caller, @PathVariable String id, @Valid @RequestBody AdvanceBody body) {
        return desk.advance(caller, id, body.to(), body.evidence());
    }

    @PostMapping("/development-candidates/{id}/extension")
    @Allow(Role.PARTY_AFFAIRS)
    @Sensitive("development.write")
    @Operation(summary = "延长预备期", description = "一次，6–12 个月")
    CandidateView extend(Caller caller, @PathVariable String id, @Valid @RequestBody Extend body) {
        return desk.extend(caller, id, body.months());
    }

    @PostMapping("/development-candidates/{id}/ending")
    @Allow(Role.PARTY_AFFAIRS)
    @Sensitive("development.write")
    @Operation(summary = "终止培养", description = "须说明原因")
    CandidateView end(Caller caller, @PathVariable String id, @Valid @RequestBody End body) {
        return desk.end(caller, id, body.on(), body.reason());
    }
}
