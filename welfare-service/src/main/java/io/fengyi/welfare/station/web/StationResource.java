package io.fengyi.welfare.station.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.welfare.station.StationDesk;
import io.fengyi.welfare.station.StationFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/stations")
@Tag(name = "驿站管理")
class StationResource {

    private final StationDesk desk;

    StationResource(StationDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "开设驿站", description = "五种：小蜜蜂驿站、党群服务中心、货车司机之家、友好之家、专属停车位")
    ResponseEntity<StationRecordView> open(
            Caller caller, @Valid @RequestBody StationBody body, @Nullable IdempotencyKey key) {
        StationFile file = desk.open(caller, body.entry(), value(key));
        return Answers.created(URI.create("/api/v1/stations/" + file.id()), StationRecordView.of(file), file.version());
    }

    @PatchMapping("/{id}")
    @Allow({Role.STATION_KEEPER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "更正驿站资料", description = "JSON Merge Patch；须带 If-Match；站长只可改开放时间、照片、联系方式")
    ResponseEntity<StationRecordView> correct(
            Caller caller,
            @PathVariable @Parameter(example = "stn_0HZ8K3QF5S1RM") String id,
            @IfMatch long version,
            MergePatch patch) {
        return answer(desk.correct(
                caller,
                id,
                version,
                entry -> patch.applyTo(StationBody.of(entry)).entry()));
    }

    @PostMapping("/{id}/suspension")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "暂停驿站")
    ResponseEntity<StationRecordView> suspend(
            Caller caller,
            @PathVariable @Parameter(example = "stn_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody StationReasonBody body,
            @Nullable IdempotencyKey key) {
        return answer(desk.suspend(caller, id, body.reason(), value(key)));
    }

    @PostMapping("/{id}/reopening")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "恢复驿站")
    ResponseEntity<StationRecordView> reopen(
            Caller caller,
            @PathVariable @Parameter(example = "stn_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key) {
        return answer(desk.reopen(caller, id, value(key)));
    }

    @PostMapping("/{id}/closure")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "关闭驿站", description = "不可恢复")
    ResponseEntity<StationRecordView> close(
            Caller caller,
            @PathVariable @Parameter(example = "stn_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody StationReasonBody body,
            @Nullable IdempotencyKey key) {
        return answer(desk.close(caller, id, body.reason(), value(key)));
    }

    private static ResponseEntity<StationRecordView> answer(StationFile file) {
        return Answers.ok(StationRecordView.of(file), file.version());
    }

    private static @Nullable String value(@Nullable IdempotencyKey key) {
        return key == null ? null : key.value();
    }
}
