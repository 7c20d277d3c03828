package io.fengyi.welfare.benefit.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.Forbidden;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.benefit.BenefitDesk;
import io.fengyi.welfare.benefit.BenefitFile;
import io.fengyi.welfare.benefit.BenefitState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
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
@RequestMapping("/api/v1/benefits")
@Tag(name = "专属特惠")
class BenefitResource {

    private final BenefitDesk desk;

    BenefitResource(BenefitDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Public
    @Operation(summary = "可领取的专属特惠", description = "state 为其他状态时限本商户与辖区工作人员（社区、街道）查询")
    Page<BenefitView> list(
            Caller caller,
            @RequestParam(defaultValue = "RUNNING") BenefitState state,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam @Nullable @Parameter(example = "MEAL_PRICE") String kind,
            @RequestParam @Nullable @Parameter(example = "mer_0HZ8K3QF5S1RM") String merchantId,
            PageRequest page) {
        BenefitDesk.Filter filter = new BenefitDesk.Filter(area, kind, merchantId);
        if (state == BenefitState.RUNNING) {
            return desk.running(filter, page).map(BenefitView::of);
        }
        if (!caller.hasAny(Role.MERCHANT, Role.COMMUNITY_STAFF, Role.STREET_ADMIN)) {
            throw new Forbidden("forbidden", "state: " + state + " (for merchants and staff only)");
        }
        return desk.inState(caller, state, filter, page).map(BenefitView::of);
    }

    @GetMapping("/{id}")
    @Public
    @Operation(summary = "一项专属特惠", description = "进行中的对所有人可见；其他状态限本商户与辖区工作人员")
    ResponseEntity<BenefitView> get(Caller caller, @PathVariable @Parameter(example = "ben_0HZ8K3QF5S1RM") String id) {
        return answer(desk.get(caller, id));
    }

    @PostMapping
    @Allow({Role.MERCHANT, Role.STREET_ADMIN})
    @Operation(summary = "起草专属特惠", description = "商户起草自己的；由街道管理员启动")
    ResponseEntity<BenefitView> draft(
            Caller caller, @Valid @RequestBody BenefitBody body, @Nullable IdempotencyKey key) {
        BenefitFile file = desk.draft(caller, body.offer(), value(key));
        return Answers.created(URI.create("/api/v1/benefits/" + file.id()), BenefitView.of(file), file.version());
    }

    @PatchMapping("/{id}")
    @Allow({Role.MERCHANT, Role.STREET_ADMIN})
    @Operation(summary = "修改专属特惠", description = "JSON Merge Patch；须带 If-Match；商户只能修改草稿")
    ResponseEntity<BenefitView> change(
            Caller caller,
            @PathVariable @Parameter(example = "ben_0HZ8K3QF5S1RM") String id,
            @IfMatch long version,
            MergePatch patch) {
        return answer(desk.change(
                caller,
                id,
                version,
                offer -> patch.applyTo(BenefitBody.of(offer)).offer()));
    }

    @PostMapping("/{id}/start")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "启动专属特惠", description = "草稿或暂停的；商户须在营业中")
    ResponseEntity<BenefitView> start(
            Caller caller,
            @PathVariable @Parameter(example = "ben_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key) {
        return answer(desk.start(caller, id, value(key)));
    }

    @PostMapping("/{id}/pause")
    @Allow({Role.MERCHANT, Role.STREET_ADMIN})
    @Operation(summary = "暂停专属特惠", description = "暂停领取；已领取的仍可使用")
    ResponseEntity<BenefitView> pause(
            Caller caller,
            @PathVariable @Parameter(example = "ben_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody ReasonBody body,
            @Nullable IdempotencyKey key) {
        return answer(desk.pause(caller, id, body.reason(), value(key)));
    }

    @PostMapping("/{id}/ending")
    @Allow({Role.MERCHANT, Role.STREET_ADMIN})
    @Operation(summary = "结束专属特惠", description = "结束领取；已领取的仍可使用")
    ResponseEntity<BenefitView> end(
            Caller caller,
            @PathVariable @Parameter(example = "ben_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody ReasonBody body,
            @Nullable IdempotencyKey key) {
        return answer(desk.end(caller, id, body.reason(), value(key)));
    }

    private static ResponseEntity<BenefitView> answer(BenefitFile file) {
        return Answers.ok(BenefitView.of(file), file.version());
    }

    private static @Nullable String value(@Nullable IdempotencyKey key) {
        return key == null ? null : key.value();
    }
}
