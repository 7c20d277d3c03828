package io.fengyi.governance.charter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.governance.charter.CharterDesk;
import io.fengyi.governance.charter.CharterFile;
import io.fengyi.governance.charter.CharterKind;
import io.fengyi.governance.charter.CharterState;
import io.fengyi.governance.charter.CharterText;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Charters (governance.md 3.6). */
@RestController
@RequestMapping("/api/v1/charters")
@Tag(name = "公约与规范")
class CharterResource {

    private final CharterDesk desk;

    CharterResource(CharterDesk desk) {
        this.desk = desk;
    }

    /** A version to be drafted. */
    @Schema(name = "CharterDraft", description = "公约、规范或积分办法的新版本")
    record CharterBody(
            @NotNull @Schema(example = "PACT") CharterKind kind,

            @NotNull @Size(min = 2, max = 60) @Schema(example = "古镇友好公约")
            String title,

            @NotNull @Size(min = 1, max = 20_000) @Schema(example = "一、慢一点，让行人先走。")
            String text,

            @NotNull @Schema(description = "生效日", example = "2023-02-01")
            LocalDate effectiveFrom) {}

    /** A version of a charter. */
    @Schema(name = "Charter", description = "公约、规范、积分办法")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CharterView(
            @Schema(example = "cht_0HZ8K3QF5S1RM") String id,
            CharterKind kind,
            @Schema(example = "1") int version,
            CharterState state,
            @Schema(description = "今天是否有效") boolean inForce,
            String title,
            String text,
            LocalDate effectiveFrom,
            @Nullable Instant publishedAt) {

        static CharterView of(CharterFile file) {
            return new CharterView(
                    file.id(),
                    file.words().kind(),
                    file.number(),
                    file.state(),
                    file.inForce(),
                    file.words().title(),
                    file.words().text(),
                    file.words().effectiveFrom(),
                    file.publishedAt());
        }
    }

    @GetMapping
    @Public
    @Operation(summary = "公约、规范、积分办法", description = "已发布的各版本，新版在前；草稿仅街道管理员可见")
    Page<CharterView> list(
            Caller caller, @RequestParam(required = false) @Nullable CharterKind kind, PageRequest page) {
        return desk.list(caller, kind, page).map(CharterView::of);
    }

    @GetMapping("/{id}")
    @Public
    @Operation(summary = "一个版本的全文")
    ResponseEntity<CharterView> get(Caller caller, @PathVariable @Parameter(example = "cht_0HZ8K3QF5S1RM") String id) {
        return answer(desk.get(caller, id));
    }

    @PostMapping
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "起草新版本", description = "版本号在同类中自动递增")
    ResponseEntity<CharterView> draft(@Valid @RequestBody CharterBody body, @Nullable IdempotencyKey key) {
        CharterFile file =
                desk.draft(new CharterText(body.kind(), body.title(), body.text(), body.effectiveFrom()), key);
        return Answers.created(URI.create("/api/v1/charters/" + file.id()), CharterView.of(file), file.version());
    }

    @PostMapping("/{id}/publication")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "发布", description = "自生效日起取代前一版本；发布后不可修改")
    ResponseEntity<CharterView> publish(@PathVariable @Parameter(example = "cht_0HZ8K3QF5S1RM") String id) {
        return answer(desk.publish(id));
    }

    private static ResponseEntity<CharterView> answer(CharterFile file) {
        return Answers.ok(CharterView.of(file), file.version());
    }
}
