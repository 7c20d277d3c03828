package io.fengyi.registry.coverage.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.registry.area.AreaCode;
import io.fengyi.registry.coverage.Coverage;
import io.fengyi.registry.coverage.CoverageView;
import io.fengyi.registry.coverage.GapView;
import io.fengyi.registry.instructor.Guidance;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "两个覆盖")
class CoverageResource {

    private static final int MOST_MONTHS = 60;

    private final Coverage coverage;
    private final Guidance guidance;
    private final Clock clock;

    CoverageResource(Coverage coverage, Guidance guidance, Clock clock) {
        this.coverage = coverage;
        this.guidance = guidance;
        this.clock = clock;
    }

    record Trend(List<CoverageView> items) {}

    record Gaps(List<GapView> items) {}

    @GetMapping("/coverage")
    @Allow({Role.PARTY_AFFAIRS, Role.STREET_ADMIN, Role.COMMUNITY_STAFF, Role.DISTRICT_VIEWER})
    @Operation(summary = "两个覆盖", description = "党的组织覆盖与党的工作覆盖，各附分子与企业数 n")
    CoverageView on(
            Caller caller,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam @Nullable @Parameter(example = "2023-03-31") LocalDate asOf) {
        return coverage.on(day("asOf", asOf), inScope(caller, area));
    }

    @GetMapping("/coverage/trend")
    @Allow({Role.PARTY_AFFAIRS, Role.STREET_ADMIN, Role.COMMUNITY_STAFF, Role.DISTRICT_VIEWER})
    @Operation(summary = "两个覆盖的走势", description = "逐月月末")
    Trend trend(
            Caller caller,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam @Parameter(example = "2022-04-01") LocalDate from,
            @RequestParam @Parameter(example = "2023-03-31") LocalDate to) {
        LocalDate last = day("to", to);
        if (from.isAfter(last) || from.plusMonths(MOST_MONTHS).isBefore(last)) {
            throw InvalidValue.badRequest("from", "from: " + from + " (up to " + MOST_MONTHS + " months before to)");
        }
        return new Trend(coverage.trend(from, last, inScope(caller, area)));
    }

    @GetMapping("/coverage-gaps")
    @Allow({Role.PARTY_AFFAIRS, Role.STREET_ADMIN, Role.INSTRUCTOR})
    @Operation(summary = "空白点", description = "没有党组织的企业，从业人员多的在前；指导员只见所负责的企业")
    Gaps gaps(
            Caller caller,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam @Nullable @Parameter(example = "2023-03-31") LocalDate asOf) {
        LocalDate day = day("asOf", asOf);
        if (caller.hasAny(Role.PARTY_AFFAIRS, Role.STREET_ADMIN)) {
            return new Gaps(coverage.gaps(day, inScope(caller, area)));
        }
        Set<String> assigned = guidance.enterprisesOf(caller.accountId(), day(null, null));
        return new Gaps(coverage.gapsAmong(assigned, day, AreaCode.orNull(area)));
    }

    /** The area that is asked for; without one the caller's own, when there is one only. */
    private static String inScope(Caller caller, @Nullable String area) {
        DataScope scope =
                caller.scope(Role.PARTY_AFFAIRS, Role.STREET_ADMIN, Role.COMMUNITY_STAFF, Role.DISTRICT_VIEWER);
        String code = AreaCode.orNull(area);
        if (code == null && scope.areas().size() == 1) {
            return scope.areas().iterator().next();
        }
        if (code == null) {
            throw InvalidValue.badRequest("area", "area: one of " + scope.areas() + " is needed");
        }
        if (!scope.covers(code)) {
            throw new NotFound("area", code);
        }
        return code;
    }

    private LocalDate day(@Nullable String name, @Nullable LocalDate given) {
        LocalDate today = BusinessDay.of(clock.instant());
        if (given != null && given.isAfter(today)) {
            throw InvalidValue.badRequest(
                    name == null ? "asOf" : name, name + ": " + given + " (today is " + today + ")");
        }
        return given == null ? today : given;
    }
}
