package io.fengyi.welfare.help.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.Sensitive;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.welfare.help.HelpDesk;
import io.fengyi.welfare.help.SeenHelp;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A department's answers to what was handed over to it (welfare.md 3.6). */
@RestController
@RequestMapping("/api/v1/hand-overs/{id}")
@Tag(name = "求助办理")
@Sensitive
class HandOverResource {

    private final HelpDesk desk;

    HandOverResource(HelpDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/acceptance")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF})
    @Operation(summary = "接收转办", description = "HANDED_OVER → ACCEPTED；一个工作日内")
    ResponseEntity<HelpStanding> accept(
            Caller caller,
            @PathVariable @Parameter(example = "hnd_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key) {
        return answer(desk.acceptHandOver(caller, id, key));
    }

    @PostMapping("/reply")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF})
    @Operation(summary = "答复转办", description = "ACCEPTED → REPLIED；五个工作日内，求助人可见")
    ResponseEntity<HelpStanding> reply(
            Caller caller,
            @PathVariable @Parameter(example = "hnd_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.TextBody body,
            @Nullable IdempotencyKey key) {
        return answer(desk.replyHandOver(caller, id, body.text(), key));
    }

    @PostMapping("/return")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF})
    @Operation(summary = "退回转办", description = "HANDED_OVER、ACCEPTED → RETURNED；退回后不再可见")
    ResponseEntity<HelpStanding> giveBack(
            Caller caller,
            @PathVariable @Parameter(example = "hnd_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.Reason body,
            @Nullable IdempotencyKey key) {
        return answer(desk.returnHandOver(caller, id, body.reason(), key));
    }

    private static ResponseEntity<HelpStanding> answer(SeenHelp seen) {
        return Answers.ok(HelpStanding.of(seen), HelpViews.version(seen.request()));
    }
}
