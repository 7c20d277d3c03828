package io.fengyi.welfare.claim.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.RequiresIdempotencyKey;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.claim.ClaimDesk;
import io.fengyi.welfare.claim.ClaimFile;
import io.fengyi.welfare.claim.ClaimState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Allow(Role.WORKER)
@Tag(name = "专属特惠")
class ClaimResource {

    private final ClaimDesk desk;

    ClaimResource(ClaimDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/benefits/{id}/claims")
    @RequiresIdempotencyKey
    @Operation(summary = "领取专属特惠", description = "占用名额；名额与个人限额一次判定")
    ResponseEntity<ClaimView> claim(
            Caller caller, @PathVariable @Parameter(example = "ben_0HZ8K3QF5S1RM") String id, IdempotencyKey key) {
        ClaimFile file = desk.claim(caller, id, key.value());
        return ResponseEntity.created(URI.create("/api/v1/me/claims")).body(ClaimView.of(file));
    }

    @GetMapping("/me/claims")
    @Operation(summary = "我的领取", description = "最新在前")
    Page<ClaimView> own(
            Caller caller, @RequestParam @Nullable @Parameter(example = "CLAIMED") ClaimState state, PageRequest page) {
        return desk.own(caller, state, page).map(ClaimView::of);
    }

    @PostMapping("/me/claims/{id}/cancellation")
    @Operation(summary = "取消领取", description = "退回名额")
    ClaimView cancel(Caller caller, @PathVariable @Parameter(example = "clm_0HZ8K3QF5S1RM") String id) {
        return ClaimView.of(desk.cancel(caller, id));
    }

    @GetMapping("/me/claims/{id}/code")
    @Operation(summary = "出示核销码", description = "8 位，60 秒有效，到店出示给商户扫描")
    ResponseEntity<CodeView> code(Caller caller, @PathVariable @Parameter(example = "clm_0HZ8K3QF5S1RM") String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(CodeView.of(desk.code(caller, id)));
    }
}
