package io.fengyi.welfare.need.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.need.NeedChannel;
import io.fengyi.welfare.need.NeedDesk;
import io.fengyi.welfare.need.NeedFile;
import io.fengyi.welfare.need.NeedState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
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
@RequestMapping("/api/v1")
@Tag(name = "需求建议")
class NeedResource {

    private final NeedDesk desk;

    NeedResource(NeedDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/needs")
    @Public
    @Operation(summary = "提交需求建议", description = "无需账号（每个网络地址每小时 5 条）；劳动者可匿名；工作人员可代录其他渠道")
    ResponseEntity<NeedView> receive(
            Caller caller,
            @Valid @RequestBody NeedBody body,
            @Nullable IdempotencyKey key,
            @Parameter(hidden = true) HttpServletRequest request) {
        NeedFile need = desk.receive(caller, body.entry(), request.getRemoteAddr(), key == null ? null : key.value());
        return Answers.created(URI.create("/api/v1/needs/" + need.id()), NeedView.of(need), need.version());
    }

    @GetMapping("/needs")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "辖区需求建议", description = "最新在前")
    Page<NeedView> list(
            Caller caller,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam @Nullable NeedState state,
            @RequestParam @Nullable NeedChannel channel,
            @RequestParam @Nullable @Parameter(example = "nth_0HZ8K3QF5S1RM") String themeId,
            PageRequest page) {
        return desk.list(caller, new NeedDesk.Filter(area, state, channel, themeId), page)
                .map(NeedView::of);
    }

    @GetMapping("/needs/{id}")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "一条需求建议")
    ResponseEntity<NeedView> get(Caller caller, @PathVariable @Parameter(example = "nee_0HZ8K3QF5S1RM") String id) {
        return answer(desk.get(caller, id));
    }

    @GetMapping("/me/needs")
    @Allow(Role.WORKER)
    @Operation(summary = "我提出的需求建议", description = "匿名提出的不在其中")
    Page<NeedView> own(Caller caller, PageRequest page) {
        return desk.own(caller, page).map(NeedView::of);
    }

    @PostMapping("/needs/{id}/theme")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "归类")
    ResponseEntity<NeedView> theme(
            Caller caller,
            @PathVariable @Parameter(example = "nee_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody NeedCommands.ThemeChoice body) {
        return answer(desk.theme(caller, id, body.themeId()));
    }

    @PostMapping("/needs/{id}/answer")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "答复")
    ResponseEntity<NeedView> answer(
            Caller caller,
            @PathVariable @Parameter(example = "nee_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody NeedCommands.AnswerText body) {
        return answer(desk.answer(caller, id, body.text()));
    }

    @PostMapping("/needs/{id}/refusal")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "不予采纳", description = "须说明理由")
    ResponseEntity<NeedView> decline(
            Caller caller,
            @PathVariable @Parameter(example = "nee_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody NeedCommands.Refusal body) {
        return answer(desk.decline(caller, id, body.reason()));
    }

    private static ResponseEntity<NeedView> answer(NeedFile need) {
        return Answers.ok(NeedView.of(need), need.version());
    }
}
