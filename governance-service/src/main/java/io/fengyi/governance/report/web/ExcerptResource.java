package io.fengyi.governance.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.access.Allow;
import io.fengyi.access.Role;
import io.fengyi.governance.report.ReportLookup;
import io.fengyi.governance.report.flow.Report;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A few lines of a report for points-service, which explains an award with them; no person in it. */
@RestController
@Hidden
class ExcerptResource {

    private final ReportLookup lookup;

    ExcerptResource(ReportLookup lookup) {
        this.lookup = lookup;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportExcerpt(
            String reportId,
            String title,
            String state,
            String placeText,
            Instant submittedAt,
            @Nullable Instant verifiedAt) {}

    @GetMapping("/internal/report-excerpts/{reportId}")
    @Allow(Role.SERVICE)
    ReportExcerpt excerpt(@PathVariable String reportId) {
        Report report = lookup.excerpt(reportId);
        return new ReportExcerpt(
                report.id(),
                report.matter().categoryName(),
                report.state().name(),
                report.place().text(),
                report.times().submittedAt(),
                report.times().verifiedAt());
    }
}
