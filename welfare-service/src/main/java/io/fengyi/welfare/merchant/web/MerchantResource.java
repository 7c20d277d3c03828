package io.fengyi.welfare.merchant.web;

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
import io.fengyi.welfare.merchant.MerchantDesk;
import io.fengyi.welfare.merchant.MerchantFile;
import io.fengyi.welfare.merchant.MerchantState;
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
@RequestMapping("/api/v1/merchants")
@Tag(name = "友好商户")
class MerchantResource {

    private final MerchantDesk desk;

    MerchantResource(MerchantDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Public
    @Operation(summary = "营业中的友好商户", description = "state 为其他状态时限辖区工作人员（社区、街道）查询")
    Page<MerchantView> list(
            Caller caller,
            @RequestParam(defaultValue = "ACTIVE") MerchantState state,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam @Nullable @Parameter(example = "fst_0HZ8K3QF5S1RM") String friendlyStreetId,
            PageRequest page) {
        if (state == MerchantState.ACTIVE) {
            return desk.active(area, friendlyStreetId, page).map(MerchantView::open);
        }
        if (!caller.hasAny(Role.COMMUNITY_STAFF, Role.STREET_ADMIN)) {
            throw new Forbidden("forbidden", "state: " + state + " (for staff only)");
        }
        return desk.inState(caller, state, area, friendlyStreetId, page).map(MerchantView::withPapers);
    }

    @GetMapping("/{id}")
    @Public
    @Operation(summary = "一家友好商户", description = "营业中的对所有人可见；本商户与辖区工作人员还可见协议与操作记录")
    ResponseEntity<MerchantView> get(Caller caller, @PathVariable @Parameter(example = "mer_0HZ8K3QF5S1RM") String id) {
        return answer(caller, desk.get(caller, id));
    }

    @PostMapping
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "登记商户", description = "登记后为 PENDING，签约生效后激活")
    ResponseEntity<MerchantView> enter(
            Caller caller, @Valid @RequestBody MerchantBody body, @Nullable IdempotencyKey key) {
        MerchantFile file = desk.enter(caller, body.entry(), value(key));
        URI location = URI.create("/api/v1/merchants/" + file.id());
        return Answers.created(location, MerchantView.withPapers(file), file.version());
    }

    @PatchMapping("/{id}")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "更正商户资料", description = "JSON Merge Patch；须带 If-Match")
    ResponseEntity<MerchantView> correct(
            Caller caller,
            @PathVariable @Parameter(example = "mer_0HZ8K3QF5S1RM") String id,
            @IfMatch long version,
            MergePatch patch) {
        return answer(
                caller,
                desk.correct(
                        caller,
                        id,
                        version,
                        entry -> patch.applyTo(MerchantBody.of(entry)).entry()));
    }

    @PostMapping("/{id}/activation")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "激活商户", description = "仅在协议期内；暂停的商户可再次激活")
    ResponseEntity<MerchantView> activate(
            Caller caller,
            @PathVariable @Parameter(example = "mer_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key) {
        return answer(caller, desk.activate(caller, id, value(key)));
    }

    @PostMapping("/{id}/suspension")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "暂停商户")
    ResponseEntity<MerchantView> suspend(
            Caller caller,
            @PathVariable @Parameter(example = "mer_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody ReasonBody body,
            @Nullable IdempotencyKey key) {
        return answer(caller, desk.suspend(caller, id, body.reason(), value(key)));
    }

    @PostMapping("/{id}/ending")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "终止商户合作", description = "不可恢复；协议到期次日由系统自动终止")
    ResponseEntity<MerchantView> end(
            Caller caller,
            @PathVariable @Parameter(example = "mer_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody ReasonBody body,
            @Nullable IdempotencyKey key) {
        return answer(caller, desk.end(caller, id, body.reason(), value(key)));
    }

    private ResponseEntity<MerchantView> answer(Caller caller, MerchantFile file) {
        MerchantView view = desk.mayReadAll(caller, file) ? MerchantView.withPapers(file) : MerchantView.open(file);
        return Answers.ok(view, file.version());
    }

    private static @Nullable String value(@Nullable IdempotencyKey key) {
        return key == null ? null : key.value();
    }
}
