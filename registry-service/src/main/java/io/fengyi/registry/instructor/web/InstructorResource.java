package io.fengyi.registry.instructor.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.registry.area.AreaCode;
import io.fengyi.registry.instructor.InstructorDesk;
import io.fengyi.registry.instructor.InstructorView;
import io.fengyi.registry.instructor.Qualities;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/instructors")
@Tag(name = "党建指导员")
@Allow({Role.PARTY_AFFAIRS, Role.STREET_ADMIN})
class InstructorResource {

    private final InstructorDesk desk;

    InstructorResource(InstructorDesk desk) {
        this.desk = desk;
    }

    record EnterInstructor(
            @NotNull @Schema(example = "acc_0HZ8K3QF5S1RM") String accountId,
            @NotNull @Schema(example = "李指导") String name,
            @NotNull @Schema(example = "320299001") String areaCode,

            @Schema(description = "党性，至少 10 字", example = "党龄十二年，连续三年考核优秀") @Nullable
            String partySpirit,

            @Schema(description = "能力，至少 10 字", example = "熟悉党务，善于和骑手打交道") @Nullable
            String ability,

            @Schema(description = "经验，至少 10 字", example = "担任社区书记五年，带过两个支部") @Nullable
            String experience,

            @Schema(example = "2023-01-05", description = "默认今天") @Nullable
            LocalDate since) {}

    record ChangeInstructor(
            String name,
            String partySpirit,
            String ability,
            String experience,

            @Schema(description = "不再担任之日", example = "2023-06-30") @Nullable
            LocalDate until) {}

    @GetMapping
    @Operation(summary = "党建指导员列表", description = "asOf 只列当日在任的")
    Page<InstructorView> list(
            Caller caller,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam @Nullable @Parameter(example = "2023-03-31") LocalDate asOf,
            PageRequest page) {
        return desk.list(caller, AreaCode.orNull(area), asOf, page);
    }

    @PostMapping
    @Operation(summary = "登记党建指导员", description = "党性、能力、经验三项各须说明，缺一不可")
    ResponseEntity<InstructorView> enter(
            Caller caller, @Nullable IdempotencyKey key, @Valid @RequestBody EnterInstructor body) {
        InstructorView made = desk.enter(
                caller,
                new InstructorDesk.Entry(
                        body.accountId(),
                        body.name(),
                        body.areaCode(),
                        Qualities.of(body.partySpirit(), body.ability(), body.experience()),
                        body.since()),
                key);
        return Answers.created(URI.create("/api/v1/instructors/" + made.id()), made, made.version());
    }

    @PatchMapping("/{id}")
    @Operation(summary = "修改党建指导员", description = "JSON Merge Patch；填 until 即不再担任，当日起解除全部选派")
    ResponseEntity<InstructorView> change(
            Caller caller, @PathVariable String id, @IfMatch long version, MergePatch patch) {
        InstructorView now = desk.get(caller, id);
        ChangeInstructor merged = patch.applyTo(new ChangeInstructor(
                now.name(),
                now.qualities().partySpirit(),
                now.qualities().ability(),
                now.qualities().experience(),
                now.until()));
        InstructorView changed = desk.change(
                caller,
                id,
                merged.name(),
                Qualities.of(merged.partySpirit(), merged.ability(), merged.experience()),
                merged.until(),
                version);
        return Answers.ok(changed, changed.version());
    }
}
