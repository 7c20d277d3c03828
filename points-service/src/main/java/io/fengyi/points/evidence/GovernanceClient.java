package io.fengyi.points.evidence;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What points-service asks of governance-service. */
@FeignClient(name = "governance-service", url = "${fengyi.governance-url}")
interface GovernanceClient {

    @GetMapping("/internal/report-excerpts/{reportId}")
    ReportExcerpt excerpt(@PathVariable("reportId") String reportId);
}
