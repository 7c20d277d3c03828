package io.fengyi.points.redemption.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.RequiresIdempotencyKey;
import io.fengyi.points.redemption.Redemption;
import io.fengyi.points.redemption.RedemptionDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The counter: a merchant or a station keeper scans the rider's code. No person is shown. */
@RestController
@RequestMapping("/api/v1/redemption-fulfilments")
@Tag(name = "积分核销")
class FulfilmentResource {
    private final RedemptionDesk desk;

    FulfilmentResource(RedemptionDesk desk) {
        this.desk = desk;
    }

    record Scan(
            @Schema(example = "7K3M9QWD") @NotBlank @Size(max = 20)
            String code) {}

    record FulfilmentView(
            @Schema(example = "rdm_0HZ8K3QF5S1RM") String id,
            String rewardId,
            String title,
            Redemption.State state,
            @Nullable Instant fulfilledAt,
            @Nullable Instant undoUntil) {
        static FulfilmentView of(Redemption redemption) {
            Instant at = redemption.fulfilledAt();
            return new FulfilmentView(
                    redemption.id(),
                    redemption.rewardId(),
                    redemption.item().title(),
                    redemption.state(),
                    at,
                    at == null ? null : at.plus(Redemption.UNDO));
        }
    }

    @PostMapping
    @Allow({Role.MERCHANT, Role.STATION_KEEPER})
    @RequiresIdempotencyKey
    @Operation(summary = "核销取货码", description = "输错返回 422 code-invalid;一分钟内错 10 次后返回 429。")
    ResponseEntity<FulfilmentView> fulfil(@Valid @RequestBody Scan body, Caller caller, IdempotencyKey key) {
        Redemption redemption =
                desk.fulfil(caller.accountId(), caller.scope(Role.MERCHANT, Role.STATION_KEEPER), body.code(), key);
        return ResponseEntity.created(URI.create("/api/v1/redemption-fulfilments/" + redemption.id()))
                .body(FulfilmentView.of(redemption));
    }

    @PostMapping("/{id}/undo")
    @Allow({Role.MERCHANT, Role.STATION_KEEPER})
    @Operation(summary = "撤销核销", description = "15 分钟内可撤销,兑换恢复为待领取。")
    FulfilmentView undo(@PathVariable String id, Caller caller, @Nullable IdempotencyKey key) {
        return FulfilmentView.of(desk.undo(caller.scope(Role.MERCHANT, Role.STATION_KEEPER), id, key));
    }
}
