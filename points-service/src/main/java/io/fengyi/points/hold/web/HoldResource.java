package io.fengyi.points.hold.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.RequiresIdempotencyKey;
import io.fengyi.points.hold.Hold;
import io.fengyi.points.hold.HoldDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Approval codes for riders; holds for partners, who never see a person. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "积分冻结")
class HoldResource {
    private final HoldDesk desk;

    HoldResource(HoldDesk desk) {
        this.desk = desk;
    }

    record AskForCode(
            @Schema(description = "最多可冻结的积分", example = "50") @Min(1) @Max(5_000)
            long maxAmount) {}

    record CodeView(
            @Schema(example = "7K3M9QWD") String code,
            @Schema(example = "50") long maxAmount,
            Instant expiresAt) {}

    record OpenHold(
            @Schema(description = "骑手出示的授权码", example = "7K3M9QWD") @NotBlank @Size(max = 16)
            String approvalCode,

            @Schema(example = "30") @Min(1) @Max(5_000) long amount,

            @Schema(example = "午餐") @NotBlank @Size(max = 60)
            String purpose,

            @Schema(description = "秒,最长 24 小时,默认 900", example = "900") @Min(1) @Max(86_400) @Nullable
            Integer ttlSeconds) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HoldView(
            @Schema(example = "hld_0HZ8K3QF5S1RM") String id,
            Hold.State state,
            long amount,
            String purpose,
            Instant until) {
        static HoldView of(Hold hold) {
            Hold.Terms terms = hold.required();
            return new HoldView(hold.id(), hold.state(), terms.amount(), terms.purpose(), terms.until());
        }
    }

    @PostMapping("/me/points/approval-codes")
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Role.WORKER)
    @Operation(summary = "生成积分授权码", description = "8 位,60 秒内有效,只能用一次;出示给合作方后由其冻结积分。")
    CodeView approve(@Valid @RequestBody AskForCode body, Caller caller) {
        HoldDesk.Approval approval = desk.approve(caller.workerId(), body.maxAmount());
        return new CodeView(approval.code(), approval.maxAmount(), approval.expiresAt());
    }

    @PostMapping("/points-holds")
    @Allow(value = Role.PARTNER, partnerScope = "points:hold")
    @RequiresIdempotencyKey
    @Operation(summary = "冻结积分", description = "须持骑手的授权码;到期未处理由系统自动解冻。")
    ResponseEntity<HoldView> open(@Valid @RequestBody OpenHold body, Caller caller, IdempotencyKey key) {
        Integer ttl = body.ttlSeconds();
        var wish = new HoldDesk.Wish(
                body.approvalCode(), body.amount(), body.purpose(), Duration.ofSeconds(ttl == null ? 900 : ttl));
        Hold hold = desk.open(caller.clientId(), wish, key);
        return ResponseEntity.created(URI.create("/api/v1/points-holds/" + hold.id()))
                .body(HoldView.of(hold));
    }

    @GetMapping("/points-holds/{id}")
    @Allow(value = Role.PARTNER, partnerScope = "points:hold")
    @Operation(summary = "查看自己的冻结")
    HoldView get(@PathVariable String id, Caller caller) {
        return HoldView.of(desk.get(caller.clientId(), id));
    }

    @PostMapping("/points-holds/{id}/capture")
    @Allow(value = Role.PARTNER, partnerScope = "points:hold")
    @RequiresIdempotencyKey
    @Operation(summary = "扣收冻结的积分", description = "每笔冻结只能结束一次;已结束返回 409 hold-ended。")
    HoldView capture(@PathVariable String id, Caller caller, IdempotencyKey key) {
        return HoldView.of(desk.capture(caller.clientId(), id, key));
    }

    @PostMapping("/points-holds/{id}/release")
    @Allow(value = Role.PARTNER, partnerScope = "points:hold")
    @RequiresIdempotencyKey
    @Operation(summary = "解冻积分", description = "积分退回骑手,保留原到期日,已过期的给 30 天。")
    HoldView release(@PathVariable String id, Caller caller, IdempotencyKey key) {
        return HoldView.of(desk.release(caller.clientId(), id, key));
    }
}
