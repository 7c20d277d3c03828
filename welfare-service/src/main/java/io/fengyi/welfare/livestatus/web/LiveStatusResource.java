package io.fengyi.welfare.livestatus.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.welfare.livestatus.LiveStatusDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/stations/{id}")
@Tag(name = "驿站实时状态")
class LiveStatusResource {

    private final LiveStatusDesk desk;

    LiveStatusResource(LiveStatusDesk desk) {
        this.desk = desk;
    }

    @PutMapping("/live-status")
    @Allow(Role.STATION_KEEPER)
    @Operation(summary = "报告实时状态", description = "站长报告自己驿站此刻的情况，四小时后失效；以后一次为准，无需 If-Match")
    LiveStateView report(
            Caller caller,
            @PathVariable @Parameter(example = "stn_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody LiveStatusBody body) {
        return LiveStateView.of(desk.report(caller, id, body.report()));
    }

    @PostMapping("/confirmations")
    @Allow(Role.WORKER)
    @Operation(summary = "是这样吗", description = "骑手确认或否认所显示的状态；一小时内三人否认即为 UNCERTAIN")
    LiveStateView confirm(
            Caller caller,
            @PathVariable @Parameter(example = "stn_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody ConfirmationBody body) {
        return LiveStateView.of(desk.confirm(caller, id, body.yes()));
    }
}
