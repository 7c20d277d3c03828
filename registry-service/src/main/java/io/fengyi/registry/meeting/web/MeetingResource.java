package io.fengyi.registry.meeting.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.registry.area.AreaCode;
import io.fengyi.registry.meeting.DueMeeting;
import io.fengyi.registry.meeting.MeetingDesk;
import io.fengyi.registry.meeting.MeetingType;
import io.fengyi.registry.meeting.MeetingView;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/organisation-meetings")
@Tag(name = "党组织生活")
@Allow({Role.PARTY_AFFAIRS, Role.INSTRUCTOR})
class MeetingResource {

    private final MeetingDesk desk;

    MeetingResource(MeetingDesk desk) {
        this.desk = desk;
    }

    record EnterMeeting(
            @NotNull @Schema(example = "pto_0HZ8K3QF5S1RM") String organisationId,
            @NotNull MeetingType type,
            @NotNull @Schema(example = "2023-02-15") LocalDate heldOn,

            @Min(1) @Schema(description = "到会人数", example = "12")
            int attendance,

            @Schema(description = "到会党员的组织关系编号", example = "[\"mem_0HZ8K3QF5S1RM\"]") @Nullable
            List<String> membershipIds) {}

    @GetMapping
    @Operation(summary = "党组织的会议与活动", description = "不填 organisationId 为所管全部党组织的")
    Page<MeetingView> list(
            Caller caller,
            @RequestParam @Nullable @Parameter(example = "pto_0HZ8K3QF5S1RM") String organisationId,
            @RequestParam @Nullable MeetingType type,
            @RequestParam @Nullable @Parameter(example = "2023-01-01") LocalDate from,
            @RequestParam @Nullable @Parameter(example = "2023-03-31") LocalDate to,
            PageRequest page) {
        return desk.list(caller, new MeetingDesk.Wanted(organisationId, type, from, to), page);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记会议或活动", description = "三会一课、主题党日、组织生活会、民主评议")
    MeetingView enter(Caller caller, @Nullable IdempotencyKey key, @Valid @RequestBody EnterMeeting body) {
        return desk.enter(
                caller,
                new MeetingDesk.Entry(
                        body.organisationId(),
                        body.type(),
                        body.heldOn(),
                        body.attendance(),
                        body.membershipIds() == null ? List.of() : body.membershipIds()),
                key == null ? null : key.value());
    }

    @GetMapping("/due")
    @Operation(summary = "应开未开", description = "默认近十二个月；late 为期限已过")
    Page<DueMeeting> due(
            Caller caller,
            @RequestParam @Nullable @Parameter(example = "2023-03-31") LocalDate asOf,
            @RequestParam @Nullable @Parameter(example = "2022-04-01") LocalDate from,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam(defaultValue = "false") boolean late,
            PageRequest page) {
        return desk.due(caller, new MeetingDesk.Asked(asOf, from, AreaCode.orNull(area), late), page);
    }
}
