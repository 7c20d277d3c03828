package io.fengyi.registry.formation.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.registry.area.AreaCode;
import io.fengyi.registry.formation.FormationAdvice;
import io.fengyi.registry.formation.FormationDesk;
import io.fengyi.registry.instructor.Guidance;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/formation-advice")
@Tag(name = "组建建议")
class FormationResource {

    private final FormationDesk desk;
    private final Guidance guidance;
    private final Clock clock;

    FormationResource(FormationDesk desk, Guidance guidance, Clock clock) {
        this.desk = desk;
        this.guidance = guidance;
        this.clock = clock;
    }

    @GetMapping
    @Allow({Role.PARTY_AFFAIRS, Role.INSTRUCTOR})
    @Operation(summary = "党组织组建建议", description = "对没有党组织的企业：单独、联合、功能型或先培养，附理由、采纳后的覆盖；同样的数据答案逐字节相同，不涉及个人")
    FormationAdvice advise(
            Caller caller,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam @Nullable @Parameter(example = "2023-03-31") LocalDate asOf) {
        DataScope own = caller.scope(Role.PARTY_AFFAIRS);
        String code = AreaCode.orNull(area);
        if (code == null && own.areas().size() == 1) {
            code = own.areas().iterator().next();
        }
        if (code == null) {
            throw InvalidValue.badRequest("area", "area: one of " + own.areas() + " is needed");
        }
        LocalDate today = BusinessDay.of(clock.instant());
        LocalDate day = asOf == null ? today : asOf;
        if (day.isAfter(today)) {
            throw InvalidValue.badRequest("asOf", "asOf: " + day + " (today is " + today + ")");
        }
        if (caller.has(Role.PARTY_AFFAIRS)) {
            if (!own.covers(code)) {
                throw new NotFound("area", code);
            }
            return desk.advise(day, code, null);
        }
        return desk.advise(day, code, guidance.enterprisesOf(caller.accountId(), today));
    }
}
