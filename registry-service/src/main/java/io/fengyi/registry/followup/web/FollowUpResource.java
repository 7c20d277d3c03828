package io.fengyi.registry.followup.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.registry.followup.FollowUp;
import io.fengyi.registry.followup.FollowUpDesk;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/follow-ups")
@Tag(name = "回访")
class FollowUpResource {

    private final FollowUpDesk desk;

    FollowUpResource(FollowUpDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Allow({Role.INSTRUCTOR, Role.COMMUNITY_STAFF, Role.PARTY_AFFAIRS})
    @Operation(summary = "待回访", description = "来自走访和联系记录，先到期的在前；其后同一企业有新的联系记录，即为已回访")
    Page<FollowUp> open(
            Caller caller,
            @Parameter(example = "2023-05-01") @RequestParam @Nullable LocalDate dueBefore,
            PageRequest page) {
        return desk.open(caller, dueBefore, page);
    }
}
