package io.fengyi.registry.followup.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.registry.followup.FollowUp;
import io.fengyi.registry.followup.FollowUps;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/follow-ups")
@Tag(name = "回访")
class FollowUpResource {

    private final List<FollowUps> sources;

    FollowUpResource(List<FollowUps> sources) {
        this.sources = sources;
    }

    record FollowUpList(List<FollowUp> items) {}

    @GetMapping
    @Allow({Role.INSTRUCTOR, Role.COMMUNITY_STAFF, Role.PARTY_AFFAIRS})
    @Operation(summary = "待回访", description = "来自走访和联系记录，先到期的在前")
    FollowUpList open(Caller caller, @Parameter(example = "2023-05-01") @RequestParam @Nullable LocalDate dueBefore) {
        return new FollowUpList(sources.stream()
                .flatMap(source -> source.open(caller, dueBefore).stream())
                .sorted(Comparator.comparing(FollowUp::followUpOn)
                        .thenComparing(FollowUp::record)
                        .thenComparing(FollowUp::enterpriseId))
                .toList());
    }
}
