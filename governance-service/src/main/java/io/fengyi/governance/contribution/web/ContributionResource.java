package io.fengyi.governance.contribution.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.governance.contribution.ContributionDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A rider's own contributions (governance.md 3.7). */
@RestController
@RequestMapping("/api/v1/me/contributions")
@Tag(name = "我的贡献")
class ContributionResource {

    private final ContributionDesk desk;

    ContributionResource(ContributionDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Allow(Role.WORKER)
    @Operation(summary = "我的贡献", description = "上报、附议、志愿时长、网格员聘任、公约签约、群组；只有本人能看，站点、社区、街道都不能。")
    ContributionsView mine(Caller caller) {
        return ContributionsView.of(desk.of(caller));
    }
}
