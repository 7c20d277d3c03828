package io.fengyi.welfare.facility.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.facility.FacilityDesk;
import io.fengyi.welfare.facility.FacilityFile;
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
@RequestMapping("/api/v1/facilities")
@Tag(name = "设施")
class FacilityResource {

    private final FacilityDesk desk;

    FacilityResource(FacilityDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Allow({Role.STATION_KEEPER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "设施清单", description = "辖区内或自己驿站的")
    Page<FacilityView> list(
            Caller caller,
            @RequestParam @Nullable @Parameter(example = "stn_0HZ8K3QF5S1RM") String stationId,
            @RequestParam @Nullable @Parameter(example = "fst_0HZ8K3QF5S1RM") String friendlyStreetId,
            PageRequest page) {
        return desk.list(caller, stationId, friendlyStreetId, page).map(FacilityView::of);
    }

    @PostMapping
    @Allow({Role.STATION_KEEPER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "登记设施")
    ResponseEntity<FacilityView> enter(
            Caller caller, @Valid @RequestBody FacilityBody body, @Nullable IdempotencyKey key) {
        FacilityFile file = desk.enter(caller, body.entry(), value(key));
        return Answers.created(URI.create("/api/v1/facilities/" + file.id()), FacilityView.of(file), file.version());
    }

    @PatchMapping("/{id}")
    @Allow({Role.STATION_KEEPER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "更正设施", description = "JSON Merge Patch；须带 If-Match；拆除填 removedOn")
    ResponseEntity<FacilityView> correct(
            Caller caller,
            @PathVariable @Parameter(example = "fac_0HZ8K3QF5S1RM") String id,
            @IfMatch long version,
            MergePatch patch) {
        return answer(desk.correct(
                caller,
                id,
                version,
                entry -> patch.applyTo(FacilityBody.of(entry)).entry()));
    }

    @PostMapping("/{id}/inspections")
    @Allow({Role.STATION_KEEPER, Role.COMMUNITY_STAFF})
    @Operation(summary = "巡检", description = "结果 BROKEN 自动生成报修单；未修好前不重复生成")
    ResponseEntity<FacilityView> inspect(
            Caller caller,
            @PathVariable @Parameter(example = "fac_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody InspectionBody body,
            @Nullable IdempotencyKey key) {
        return answer(desk.inspect(caller, id, body.result(), body.note(), value(key)));
    }

    private static ResponseEntity<FacilityView> answer(FacilityFile file) {
        return Answers.ok(FacilityView.of(file), file.version());
    }

    private static @Nullable String value(@Nullable IdempotencyKey key) {
        return key == null ? null : key.value();
    }
}
