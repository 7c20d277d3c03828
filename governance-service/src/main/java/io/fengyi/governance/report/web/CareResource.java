package io.fengyi.governance.report.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.governance.report.ReportCare;
import io.fengyi.governance.report.ReportLookup;
import io.fengyi.governance.report.SeenReport;
import io.fengyi.governance.report.flow.Redaction;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.workingtime.WorkingCalendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens beside the table: support, clock, rating, visibility, redaction (governance.md 3.2). */
@RestController
@RequestMapping("/api/v1/reports/{id}")
@Tag(name = "随手拍")
class CareResource {

    private final ReportCare care;
    private final ReportLookup lookup;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CareResource(ReportCare care, ReportLookup lookup, WorkingCalendar calendar, Clock clock) {
        this.care = care;
        this.lookup = lookup;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Whether the caller supports the report, and how many do. */
    @Schema(name = "ReportSupport")
    record SupportView(
            @Schema(example = "rpt_0HZ8K3QF5S1RM") String reportId, boolean supporting, int supporters) {}

    @PutMapping("/support")
    @Allow(Role.WORKER)
    @Operation(summary = "附议", description = "每人一次，不可附议自己的上报；重复附议不变。")
    SupportView support(@PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id, Caller caller) {
        return support(care.support(caller, id), caller);
    }

    @DeleteMapping("/support")
    @Allow(Role.WORKER)
    @Operation(summary = "取消附议", description = "办理期间可取消。")
    SupportView withdrawSupport(@PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id, Caller caller) {
        return support(care.withdrawSupport(caller, id), caller);
    }

    @GetMapping("/sla")
    @Allow(
            value = {Role.WORKER, Role.PARTNER, Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN},
            partnerScope = "reports:write")
    @Operation(summary = "时限", description = "期限、已用、暂停与计时分段；由分段可重算全部数值。")
    SlaView sla(@PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id, Caller caller) {
        return SlaView.of(lookup.seeFile(caller, id).report(), clock.instant(), calendar);
    }

    @PostMapping("/rating")
    @Allow(
            value = {Role.WORKER, Role.PARTNER},
            partnerScope = "reports:write")
    @Operation(summary = "评价", description = "上报人，1–5 分，结案后 7 天内一次。")
    ResponseEntity<ReportView.State> rate(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.RatingBody body,
            @Nullable IdempotencyKey key,
            Caller caller) {
        return answer(care.rate(caller, id, body.score(), body.comment(), key));
    }

    @PutMapping("/visibility")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "设定公开程度", description = "PENDING、PUBLIC 或 HIDDEN（须写明原因）；需要 If-Match。")
    ResponseEntity<ReportView.State> show(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id,
            @IfMatch long version,
            @Valid @RequestBody CommandBodies.VisibilityBody body,
            Caller caller) {
        return answer(care.show(caller, id, version, body.visibility(), body.reason()));
    }

    @PostMapping("/redaction")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "彻底删除文字或照片", description = "同时从历史中删除；不可恢复。")
    ResponseEntity<ReportView.State> redact(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.RedactionBody body,
            @Nullable IdempotencyKey key,
            Caller caller) {
        Set<String> photos = Set.copyOf(body.media() == null ? List.of() : body.media());
        Redaction words = new Redaction(
                Boolean.TRUE.equals(body.text()),
                Set.copyOf(body.steps() == null ? List.of() : body.steps()),
                Boolean.TRUE.equals(body.ratingComment()),
                body.reason());
        return answer(care.redact(caller, id, photos, words, key));
    }

    private static SupportView support(SeenReport seen, Caller caller) {
        boolean supporting = seen.report().following().of(caller.workerId()).isPresent();
        return new SupportView(
                seen.report().id(), supporting, seen.report().following().count());
    }

    private ResponseEntity<ReportView.State> answer(SeenReport seen) {
        return Answers.ok(ReportView.State.of(seen), ReportViews.version(seen.report()));
    }
}
