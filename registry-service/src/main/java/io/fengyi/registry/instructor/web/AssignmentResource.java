package io.fengyi.registry.instructor.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.registry.area.AreaCode;
import io.fengyi.registry.instructor.AssignmentView;
import io.fengyi.registry.instructor.InstructorDesk;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "党建指导员")
@Allow({Role.PARTY_AFFAIRS, Role.STREET_ADMIN})
class AssignmentResource {

    private final InstructorDesk desk;

    AssignmentResource(InstructorDesk desk) {
        this.desk = desk;
    }

    record Assign(
            @NotNull @Schema(example = "ins_0HZ8K3QF5S1RM") String instructorId,
            @NotNull @Schema(example = "ent_0HZ8K3QF5S1RM") String enterpriseId,

            @Schema(description = "默认今天", example = "2023-01-10") @Nullable
            LocalDate from,

            @Schema(description = "已知的结束日（当日起不再负责）", example = "2023-12-31") @Nullable
            LocalDate until) {}

    record Release(
            @Schema(description = "默认今天", example = "2023-03-01") @Nullable
            LocalDate on) {}

    record GapList(List<Gap> items) {}

    record Gap(
            @Schema(example = "ent_0HZ8K3QF5S1RM") String enterpriseId,
            @Schema(example = "闪送达") String brand,
            @Schema(example = "320299001001") String communityCode) {}

    @GetMapping("/instructor-assignments")
    @Operation(summary = "选派列表", description = "某区划的选派；asOf 只看当日有效的")
    Page<AssignmentView> list(
            Caller caller,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam @Nullable @Parameter(example = "ent_0HZ8K3QF5S1RM") String enterpriseId,
            @RequestParam @Nullable @Parameter(example = "2023-03-31") LocalDate asOf,
            PageRequest page) {
        return desk.assignments(caller, AreaCode.orNull(area), enterpriseId, asOf, page);
    }

    @PostMapping("/instructor-assignments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "选派指导员到企业", description = "每人同时最多负责 6 家，超出答 409 load-exceeded")
    AssignmentView assign(Caller caller, @Nullable IdempotencyKey key, @Valid @RequestBody Assign body) {
        return desk.assign(
                caller,
                body.instructorId(),
                body.enterpriseId(),
                new InstructorDesk.Term(body.from(), body.until()),
                key == null ? null : key.value());
    }

    @PostMapping("/instructor-assignments/{id}/release")
    @Operation(summary = "解除选派")
    AssignmentView release(Caller caller, @PathVariable String id, @Valid @RequestBody Release body) {
        return desk.release(caller, id, body.on());
    }

    @GetMapping("/guidance-gaps")
    @Operation(summary = "没有指导员的企业")
    GapList gaps(
            Caller caller,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam @Nullable @Parameter(example = "2023-03-31") LocalDate asOf) {
        return new GapList(desk.gaps(caller, AreaCode.orNull(area), asOf).stream()
                .map(e -> new Gap(e.id().value(), e.brand(), e.communityCode()))
                .toList());
    }
}
