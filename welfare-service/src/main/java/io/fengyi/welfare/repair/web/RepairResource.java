package io.fengyi.welfare.repair.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.repair.RepairDesk;
import io.fengyi.welfare.repair.RepairFile;
import io.fengyi.welfare.repair.RepairState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/repairs")
@Tag(name = "报修")
class RepairResource {

    private final RepairDesk desk;

    RepairResource(RepairDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Allow({Role.STATION_KEEPER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "报修单", description = "辖区内或自己驿站的，新的在前")
    Page<RepairView> list(
            Caller caller,
            @RequestParam @Nullable @Parameter(example = "REPORTED") RepairState state,
            @RequestParam @Nullable @Parameter(example = "stn_0HZ8K3QF5S1RM") String stationId,
            PageRequest page) {
        return desk.list(caller, state, stationId, page).map(RepairView::of);
    }

    @PostMapping
    @Allow({Role.WORKER, Role.STATION_KEEPER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "报修", description = "骑手也可报修，不记录是谁；同一设施未修好前再报为同一张单")
    ResponseEntity<RepairView> report(
            Caller caller, @Valid @RequestBody RepairBody body, @Nullable IdempotencyKey key) {
        RepairFile repair = desk.report(caller, body.facilityId(), body.stationId(), body.text(), value(key));
        return ResponseEntity.created(URI.create("/api/v1/repairs")).body(RepairView.of(repair));
    }

    @PostMapping("/{id}/assignment")
    @Allow({Role.STATION_KEEPER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "派修")
    RepairView assign(
            Caller caller,
            @PathVariable @Parameter(example = "rpr_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody AssignmentBody body,
            @Nullable IdempotencyKey key) {
        return RepairView.of(desk.assign(caller, id, body.to(), value(key)));
    }

    @PostMapping("/{id}/fixing")
    @Allow({Role.STATION_KEEPER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "已修好")
    RepairView fix(
            Caller caller,
            @PathVariable @Parameter(example = "rpr_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody FixingBody body,
            @Nullable IdempotencyKey key) {
        return RepairView.of(desk.fix(caller, id, body.note(), value(key)));
    }

    @PostMapping("/{id}/acceptance")
    @Allow({Role.STATION_KEEPER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "验收", description = "不通过则退回派修")
    RepairView accept(
            Caller caller,
            @PathVariable @Parameter(example = "rpr_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody AcceptanceBody body,
            @Nullable IdempotencyKey key) {
        return RepairView.of(desk.accept(caller, id, body.accepted(), body.note(), value(key)));
    }

    private static @Nullable String value(@Nullable IdempotencyKey key) {
        return key == null ? null : key.value();
    }
}
