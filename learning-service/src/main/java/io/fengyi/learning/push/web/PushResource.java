package io.fengyi.learning.push.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.learning.push.PushDesk;
import io.fengyi.learning.push.PushFile;
import io.fengyi.learning.push.PushState;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/learning-pushes")
@Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.INSTRUCTOR})
@Tag(name = "推送")
class PushResource {

    private final PushDesk desk;

    PushResource(PushDesk desk) {
        this.desk = desk;
    }

    /** Why a push does not go. */
    @Schema(name = "PushCancellation")
    record Cancellation(
            @NotNull @Size(min = 2, max = 200) @Schema(example = "课程内容有误")
            String reason) {}

    @GetMapping
    @Operation(summary = "推送列表", description = "本辖区的与本人计划的；指导员只见本人的")
    Page<PushView> list(Caller caller, @RequestParam @Nullable PushState state, PageRequest page) {
        return desk.list(caller, state, page).map(PushView::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "一次推送")
    ResponseEntity<PushView> get(Caller caller, @PathVariable @Parameter(example = "psh_0HZ8K3QF5S1RM") String id) {
        return answer(desk.get(caller, id));
    }

    @PostMapping
    @Operation(summary = "计划推送", description = "一次一课时。22:00–07:00 顺延至 07:00；每人每天至多一次、每周至多三次；已离开或已退订的不发。")
    ResponseEntity<PushView> plan(Caller caller, @Valid @RequestBody PushBody body, @Nullable IdempotencyKey key) {
        PushFile push = desk.plan(caller, body.wish(), value(key));
        return Answers.created(URI.create("/api/v1/learning-pushes/" + push.id()), PushView.of(push), push.version());
    }

    @PostMapping("/{id}/cancellation")
    @Operation(summary = "取消推送", description = "开始发送之后不可取消")
    ResponseEntity<PushView> cancel(
            Caller caller,
            @PathVariable @Parameter(example = "psh_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody Cancellation body,
            @Nullable IdempotencyKey key) {
        return answer(desk.cancel(caller, id, body.reason(), value(key)));
    }

    private static ResponseEntity<PushView> answer(PushFile push) {
        return Answers.ok(PushView.of(push), push.version());
    }

    private static @Nullable String value(@Nullable IdempotencyKey key) {
        return key == null ? null : key.value();
    }
}
