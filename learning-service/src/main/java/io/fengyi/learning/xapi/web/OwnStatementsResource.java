package io.fengyi.learning.xapi.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.learning.xapi.LearningPeriod;
import io.fengyi.learning.xapi.Statement;
import io.fengyi.learning.xapi.StatementDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me/xapi-statements")
@Tag(name = "xAPI")
class OwnStatementsResource {

    private static final int MONTHS = 12;

    private final StatementDesk desk;
    private final Clock clock;

    OwnStatementsResource(StatementDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Role.WORKER)
    @Operation(summary = "我的学习记录（xAPI 2.0）", description = "默认截至今天的十二个月，至多 366 天；同样的查询得到同样的语句")
    List<Statement> own(
            Caller caller,
            @RequestParam @Nullable @Parameter(example = "2022-04-01") LocalDate from,
            @RequestParam @Nullable @Parameter(description = "最后一日，默认今天", example = "2023-03-31") LocalDate to) {
        LocalDate last = to == null ? BusinessDay.of(clock.instant()) : to;
        LocalDate first = from == null ? last.minusMonths(MONTHS).plusDays(1) : from;
        return desk.own(caller, LearningPeriod.of(first, last));
    }
}
