package io.fengyi.points.reward.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.Forbidden;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.http.NotFound;
import io.fengyi.http.RequiresIdempotencyKey;
import io.fengyi.points.reward.Reward;
import io.fengyi.points.reward.RewardDesk;
import io.fengyi.points.reward.Stock;
import io.fengyi.points.reward.StockLevel;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.Objects;
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

/** Rewards for everybody to see and for street admins to run. */
@RestController
@RequestMapping("/api/v1/rewards")
@Tag(name = "积分奖品")
class RewardResource {
    private final RewardDesk desk;
    private final Stock stock;

    RewardResource(RewardDesk desk, Stock stock) {
        this.desk = desk;
        this.stock = stock;
    }

    record AddStock(
            @Schema(example = "50") @Min(1) @Max(100_000) long quantity) {}

    @GetMapping
    @Public
    @Operation(summary = "可兑换的奖品", description = "新的在前,含剩余库存。街道管理员可用 state 查看辖区内其他状态。")
    Page<RewardView> list(
            @RequestParam(required = false) Reward.@Nullable State state, PageRequest page, Caller caller) {
        if (state != null && state != Reward.State.ACTIVE) {
            if (!caller.has(Role.STREET_ADMIN)) {
                throw new Forbidden("role-not-allowed", "state: " + state + " (only ACTIVE is public)");
            }
            return desk.within(caller.scope(Role.STREET_ADMIN).within("area"), state, page)
                    .map(reward -> view(reward, true));
        }
        return desk.active(page).map(reward -> view(reward, isStaff(caller, reward)));
    }

    @GetMapping("/{id}")
    @Public
    @Operation(summary = "查看奖品")
    ResponseEntity<RewardView> get(@PathVariable String id, Caller caller) {
        Reward reward = desk.get(id);
        boolean staff = isStaff(caller, reward);
        if (reward.state() == Reward.State.DRAFT && !staff) {
            throw new NotFound("reward", id);
        }
        return Answers.ok(view(reward, staff), Objects.requireNonNull(reward.version()));
    }

    @PostMapping
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "新增奖品", description = "草稿状态;基本服务(饮水、充电等)返回 422 basic-service-not-for-points。")
    ResponseEntity<RewardView> offer(@Valid @RequestBody NewReward body, Caller caller, @Nullable IdempotencyKey key) {
        String area = caller.scope(Role.STREET_ADMIN).areas().stream()
                .sorted()
                .findFirst()
                .orElseThrow(() -> new Forbidden("no-area", "account " + caller.accountId() + " has no area"));
        Reward reward = desk.offer(area, body.offer(), body.stock(), key);
        return Answers.created(
                URI.create("/api/v1/rewards/" + reward.id()),
                view(reward, true),
                Objects.requireNonNull(reward.version()));
    }

    @PatchMapping("/{id}")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "修改奖品", description = "已兑换的不受影响。")
    ResponseEntity<RewardView> edit(@PathVariable String id, @IfMatch long version, MergePatch patch, Caller caller) {
        WriteReward merged = patch.applyTo(WriteReward.of(own(id, caller).offer()));
        return answer(desk.edit(id, version, merged.offer()));
    }

    @PostMapping("/{id}/start")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "上架或恢复")
    ResponseEntity<RewardView> start(@PathVariable String id, Caller caller, @Nullable IdempotencyKey key) {
        own(id, caller);
        return answer(desk.start(id, key));
    }

    @PostMapping("/{id}/pause")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "暂停兑换")
    ResponseEntity<RewardView> pause(@PathVariable String id, Caller caller, @Nullable IdempotencyKey key) {
        own(id, caller);
        return answer(desk.pause(id, key));
    }

    @PostMapping("/{id}/ending")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "下架", description = "已兑换的仍可领取。")
    ResponseEntity<RewardView> end(@PathVariable String id, Caller caller, @Nullable IdempotencyKey key) {
        own(id, caller);
        return answer(desk.end(id, key));
    }

    @PostMapping("/{id}/stock-additions")
    @Allow(Role.STREET_ADMIN)
    @RequiresIdempotencyKey
    @Operation(summary = "补充库存")
    StockLevelView addStock(
            @PathVariable String id, @Valid @RequestBody AddStock body, Caller caller, IdempotencyKey key) {
        own(id, caller);
        return StockLevelView.of(desk.addStock(id, body.quantity(), key));
    }

    record StockLevelView(long total, long left, long reserved, long confirmed, long fulfilled) {
        static StockLevelView of(StockLevel level) {
            return new StockLevelView(
                    level.total(), level.left(), level.reserved(), level.confirmed(), level.fulfilled());
        }
    }

    private Reward own(String id, Caller caller) {
        Reward reward = desk.get(id);
        if (!isStaff(caller, reward)) {
            throw new NotFound("reward", id);
        }
        return reward;
    }

    private static boolean isStaff(Caller caller, Reward reward) {
        return caller.has(Role.STREET_ADMIN) && caller.scope(Role.STREET_ADMIN).covers(reward.area());
    }

    private RewardView view(Reward reward, boolean forStaff) {
        return RewardView.of(reward, stock.level(reward.id()), forStaff);
    }

    private ResponseEntity<RewardView> answer(Reward reward) {
        return Answers.ok(view(reward, true), Objects.requireNonNull(reward.version()));
    }
}
