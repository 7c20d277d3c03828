package io.fengyi.governance.unit.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Role;
import io.fengyi.governance.unit.HandlingUnit;
import io.fengyi.governance.unit.Units;
import io.fengyi.http.Answers;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who handles what where (governance.md 3.1). */
@RestController
@RequestMapping("/api/v1/handling-units")
@Tag(name = "处置单位")
class HandlingUnitResource {

    private final Units units;

    HandlingUnitResource(Units units) {
        this.units = units;
    }

    @GetMapping
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "处置单位列表", description = "单位来自登记服务的 unit 字典。")
    Page<HandlingUnitView> list(PageRequest page) {
        return units.page(page).map(name -> HandlingUnitView.of(name, units.handlingOf(name.code())));
    }

    @GetMapping("/{unit}")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "处置单位负责的类别与区域", description = "未设定时视为全部负责。")
    ResponseEntity<HandlingUnitView> get(@PathVariable @Parameter(example = "unt_cleaning") String unit) {
        return answer(units.handlingOf(unit));
    }

    @PutMapping("/{unit}")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "设定处置单位负责的类别与区域", description = "首次设定不需要 If-Match，之后需要。")
    ResponseEntity<HandlingUnitView> put(
            @PathVariable @Parameter(example = "unt_cleaning") String unit,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody HandlingBody body) {
        return answer(units.put(new HandlingUnit(unit, null, body.categories(), body.areas()), ifMatch));
    }

    private ResponseEntity<HandlingUnitView> answer(HandlingUnit handling) {
        HandlingUnitView view = HandlingUnitView.of(units.named(handling.unit()), handling);
        return handling.version() == null
                ? ResponseEntity.ok(view)
                : Answers.ok(view, Objects.requireNonNull(handling.version()));
    }
}
