package io.fengyi.welfare.care.series.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.care.series.CareSeries;
import io.fengyi.welfare.care.series.SeriesDesk;
import io.fengyi.welfare.care.series.SeriesKind;
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
@RequestMapping("/api/v1/care-series")
@Tag(name = "关怀活动")
class SeriesResource {

    private final SeriesDesk desk;

    SeriesResource(SeriesDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Public
    @Operation(summary = "系列活动列表")
    Page<SeriesView> list(
            @RequestParam @Nullable SeriesKind kind,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            PageRequest page) {
        return desk.list(kind, area, page).map(SeriesView::of);
    }

    @GetMapping("/{id}")
    @Public
    @Operation(summary = "一个系列活动")
    ResponseEntity<SeriesView> get(@PathVariable @Parameter(example = "csr_0HZ8K3QF5S1RM") String id) {
        return answer(desk.get(id));
    }

    @PostMapping
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "设立系列活动", description = "系统按重复规则提前 60 天排出各场")
    ResponseEntity<SeriesView> found(Caller caller, @Valid @RequestBody SeriesBody body, @Nullable IdempotencyKey key) {
        CareSeries series = desk.found(caller, body.plan(), key == null ? null : key.value());
        return Answers.created(
                URI.create("/api/v1/care-series/" + series.id()), SeriesView.of(series), series.version());
    }

    @PatchMapping("/{id}")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "调整系列活动", description = "JSON Merge Patch；须带 If-Match；已排出的场次不变")
    ResponseEntity<SeriesView> replan(
            Caller caller,
            @PathVariable @Parameter(example = "csr_0HZ8K3QF5S1RM") String id,
            @IfMatch long version,
            MergePatch patch) {
        return answer(desk.replan(
                caller, id, version, plan -> patch.applyTo(SeriesBody.of(plan)).plan()));
    }

    private static ResponseEntity<SeriesView> answer(CareSeries series) {
        return Answers.ok(SeriesView.of(series), series.version());
    }
}
