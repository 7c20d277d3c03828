package io.fengyi.registry.transfer.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.Sensitive;
import io.fengyi.registry.area.AreaCode;
import io.fengyi.registry.transfer.TransferDesk;
import io.fengyi.registry.transfer.TransferState;
import io.fengyi.registry.transfer.TransferView;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/membership-transfers")
@Tag(name = "党员组织关系")
class TransferResource {

    private final TransferDesk desk;

    TransferResource(TransferDesk desk) {
        this.desk = desk;
    }

    record RequestTransfer(
            @NotNull @Schema(example = "mem_0HZ8K3QF5S1RM") String membershipId,

            @Schema(description = "转入本地党组织", example = "pto_0HZ8K3QF5S1RM") @Nullable
            String toOrganisationId,

            @Schema(description = "转往外地", example = "河南省周口市某村党支部") @Nullable
            String toElsewhere,

            @Schema(example = "2023-02-01", description = "默认今天") @Nullable
            LocalDate on) {}

    record TransferStep(
            @NotNull @Schema(description = "LETTER_ISSUED、RECEIVED、DONE、REFUSED、WITHDRAWN")
            TransferState to,

            @Schema(example = "2023-02-10", description = "默认今天") @Nullable
            LocalDate on,

            @Schema(example = "介绍信第0012号") @Nullable String note) {}

    @GetMapping
    @Allow({Role.PARTY_AFFAIRS, Role.WORKER})
    @Sensitive("membership.transfers")
    @Operation(summary = "组织关系转接列表", description = "本人只见自己的；overdueOn 只列当日介绍信已逾 60 天仍未办结的")
    Page<TransferView> list(
            Caller caller,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam @Nullable @Parameter(example = "2023-03-31") LocalDate overdueOn,
            PageRequest page) {
        return desk.list(caller, AreaCode.orNull(area), overdueOn, page);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Role.PARTY_AFFAIRS)
    @Sensitive("membership.transfer")
    @Operation(summary = "发起组织关系转接")
    TransferView request(Caller caller, @Valid @RequestBody RequestTransfer body) {
        return desk.request(caller, body.membershipId(), body.toOrganisationId(), body.toElsewhere(), body.on());
    }

    @PostMapping("/{id}/steps")
    @Allow({Role.PARTY_AFFAIRS, Role.WORKER})
    @Sensitive("membership.transfer")
    @Operation(summary = "转接的下一步", description = "介绍信 90 天内有效；本人只可撤回自己的转接")
    TransferView step(Caller caller, @PathVariable String id, @Valid @RequestBody TransferStep body) {
        return desk.step(caller, id, body.to(), body.on(), body.note());
    }
}
