package io.fengyi.points.redemption.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.NotFound;
import io.fengyi.http.RequiresIdempotencyKey;
import io.fengyi.points.redemption.Redemption;
import io.fengyi.points.redemption.RedemptionDesk;
import io.fengyi.points.redemption.Redemptions;
import io.fengyi.points.reward.RewardKind;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What riders do with their points. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "积分兑换")
class RedemptionResource {
    private final RedemptionDesk desk;
    private final Redemptions redemptions;

    RedemptionResource(RedemptionDesk desk, Redemptions redemptions) {
        this.desk = desk;
        this.redemptions = redemptions;
    }

    record Redeem(
            @Schema(example = "rwd_0HZ8K3QF5S1RM") @NotBlank @Size(max = 40)
            String rewardId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RedemptionView(
            @Schema(example = "rdm_0HZ8K3QF5S1RM") String id,
            String rewardId,
            String title,
            RewardKind kind,
            long price,
            Redemption.State state,

            @Schema(description = "拒绝原因", example = "insufficient-points") @Nullable
            String refusal,

            @Schema(description = "取货码,仅在 CONFIRMED 时给出", example = "7K3M9QWD") @Nullable
            String code,

            @Nullable String merchantId,
            @Nullable String stationId,
            Instant requestedAt,
            @Nullable Instant expiresAt,
            @Nullable Instant fulfilledAt) {
        static RedemptionView of(Redemption redemption) {
            boolean open = redemption.state() == Redemption.State.CONFIRMED;
            return new RedemptionView(
                    redemption.id(),
                    redemption.rewardId(),
                    redemption.item().title(),
                    redemption.item().kind(),
                    redemption.item().price(),
                    redemption.state(),
                    redemption.refusal(),
                    open ? redemption.code() : null,
                    redemption.item().pickUp().merchantId(),
                    redemption.item().pickUp().stationId(),
                    redemption.requestedAt(),
                    open ? redemption.expiresAt() : null,
                    redemption.fulfilledAt());
        }
    }

    @PostMapping("/redemptions")
    @Allow(Role.WORKER)
    @RequiresIdempotencyKey
    @Operation(summary = "兑换奖品", description = "返回 202,通常立即为 CONFIRMED 并附取货码;库存或积分不足时为 REFUSED。")
    ResponseEntity<RedemptionView> redeem(@Valid @RequestBody Redeem body, Caller caller, IdempotencyKey key) {
        Redemption redemption = desk.redeem(caller.workerId(), body.rewardId(), key);
        return Answers.accepted(
                URI.create("/api/v1/me/redemptions/" + redemption.id()),
                RedemptionView.of(redemption),
                Objects.requireNonNull(redemption.version()));
    }

    @GetMapping("/me/redemptions")
    @Allow(Role.WORKER)
    @Operation(summary = "我的兑换", description = "新的在前。")
    Page<RedemptionView> mine(Caller caller, PageRequest page) {
        return redemptions.of(caller.workerId(), page).map(RedemptionView::of);
    }

    @GetMapping("/me/redemptions/{id}")
    @Allow(Role.WORKER)
    @Operation(summary = "查看我的一次兑换")
    ResponseEntity<RedemptionView> get(@PathVariable String id, Caller caller) {
        Redemption redemption = redemptions.get(id);
        if (!redemption.workerId().equals(caller.workerId())) {
            throw new NotFound("redemption", id);
        }
        return Answers.ok(RedemptionView.of(redemption), Objects.requireNonNull(redemption.version()));
    }

    @PostMapping("/me/redemptions/{id}/cancellation")
    @Allow(Role.WORKER)
    @Operation(summary = "取消兑换", description = "领取之前可取消,积分全额退回。")
    ResponseEntity<RedemptionView> cancel(@PathVariable String id, Caller caller, @Nullable IdempotencyKey key) {
        Redemption redemption = desk.cancel(caller.workerId(), id, key);
        return Answers.ok(RedemptionView.of(redemption), Objects.requireNonNull(redemption.version()));
    }
}
