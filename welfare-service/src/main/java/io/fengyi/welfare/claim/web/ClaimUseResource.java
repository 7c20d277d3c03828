package io.fengyi.welfare.claim.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.RequiresIdempotencyKey;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.claim.ClaimUseDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/claim-uses")
@Allow(Role.MERCHANT)
@Tag(name = "专属特惠")
class ClaimUseResource {

    private static final int MOST_DAYS = 366;

    private final ClaimUseDesk desk;

    ClaimUseResource(ClaimUseDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @RequiresIdempotencyKey
    @Operation(summary = "核销", description = "扫描骑手出示的核销码；一码只能核销一次")
    ResponseEntity<UseView> use(Caller caller, @Valid @RequestBody UseBody body, IdempotencyKey key) {
        UseView use = UseView.of(desk.use(caller, body.code(), key.value()));
        return ResponseEntity.created(URI.create("/api/v1/claim-uses")).body(use);
    }

    @PostMapping("/{id}/undo")
    @Operation(summary = "撤销核销", description = "同一商户，15 分钟内")
    UseView undo(Caller caller, @PathVariable @Parameter(example = "cus_0HZ8K3QF5S1RM") String id) {
        return UseView.of(desk.undo(caller, id));
    }

    @GetMapping
    @Operation(summary = "本商户的核销记录", description = "最新在前，不含领取人")
    Page<UseView> uses(Caller caller, PageRequest page) {
        return desk.uses(caller, page).map(UseView::of);
    }

    @GetMapping("/counts")
    @Operation(summary = "本商户每日核销次数", description = "首尾两日均含，最长 366 天")
    UseCountsView counts(
            Caller caller,
            @RequestParam @Parameter(example = "2023-03-01") LocalDate from,
            @RequestParam @Parameter(example = "2023-03-31") LocalDate to) {
        if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw InvalidValue.badRequest("to", "to: " + to + " (from " + from + ", at most " + MOST_DAYS + " days)");
        }
        return UseCountsView.of(desk.counts(caller, from, to));
    }
}
