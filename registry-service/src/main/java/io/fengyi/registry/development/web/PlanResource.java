package io.fengyi.registry.development.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.Sensitive;
import io.fengyi.http.Answers;
import io.fengyi.registry.development.PlanDesk;
import io.fengyi.registry.development.PlanView;
import io.fengyi.registry.input.VersionOrNew;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/development-plans/{year}")
@Tag(name = "发展党员")
@Allow(Role.PARTY_AFFAIRS)
class PlanResource {

    private final PlanDesk desk;

    PlanResource(PlanDesk desk) {
        this.desk = desk;
    }

    record Plan(
            @Schema(description = "计划人数", example = "3") int planned,

            @Schema(description = "重点标签", example = "[\"SITE_HEAD\"]") @Nullable
            List<String> focus) {}

    @GetMapping
    @Sensitive("development.plan")
    @Operation(summary = "年度发展计划", description = "实际人数为当年新确定的积极分子与发展对象")
    ResponseEntity<PlanView> get(
            Caller caller,
            @PathVariable @Parameter(example = "2023") int year,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam @Nullable @Parameter(example = "2023-03-31") LocalDate asOf) {
        PlanView plan = desk.get(caller, area, year, asOf);
        return Answers.ok(plan, plan.version());
    }

    @PutMapping
    @Sensitive("development.plan")
    @Operation(summary = "设定年度发展计划")
    ResponseEntity<PlanView> put(
            Caller caller,
            @PathVariable @Parameter(example = "2023") int year,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Plan body) {
        List<String> focus = body.focus() == null ? List.of() : body.focus();
        PlanView plan = desk.put(caller, area, year, body.planned(), focus, VersionOrNew.of(ifMatch));
        return Answers.ok(plan, plan.version());
    }
}
