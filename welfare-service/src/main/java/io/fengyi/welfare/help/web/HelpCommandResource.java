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

/** The staff's commands of welfare.md 3.6's table; a jump it does not know answers 409 with those it knows. */
@RestController
@RequestMapping("/api/v1/help-requests/{id}")
@Tag(name = "求助办理")
@Sensitive
class HelpCommandResource {

    private final HelpDesk desk;

    HelpCommandResource(HelpDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/triage")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "核实归类", description = "NEW → TRIAGED；并入已有问题或新立一个问题（二选一）")
    ResponseEntity<HelpStanding> triage(
            Caller caller,
            @PathVariable @Parameter(example = "hlp_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.Triage body,
            @Nullable IdempotencyKey key) {
        return answer(desk.triage(caller, id, body.matterId(), body.matterTitle(), body.note(), key));
    }

    @PostMapping("/assignment")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "指派承办人", description = "TRIAGED → ASSIGNED；不写承办人即本人")
    ResponseEntity<HelpStanding> assign(
            Caller caller,
            @PathVariable @Parameter(example = "hlp_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.Assignment body,
            @Nullable IdempotencyKey key) {
        return answer(desk.assign(caller, id, body.officer(), body.note(), key));
    }

    @PostMapping("/hand-overs")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "转办部门", description = "TRIAGED → ASSIGNED；办理中也可再转其他部门。部门另有时限：1 个工作日接收，5 个工作日答复")
    ResponseEntity<HelpStanding> handOver(
            Caller caller,
            @PathVariable @Parameter(example = "hlp_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.ToDepartment body,
            @Nullable IdempotencyKey key) {
        return answer(desk.handOver(caller, id, body.department(), body.brief(), key));
    }

    @PostMapping("/start")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "开始办理", description = "ASSIGNED → IN_PROGRESS；承办人或受转部门")
    ResponseEntity<HelpStanding> start(
            Caller caller,
            @PathVariable @Parameter(example = "hlp_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key) {
        return answer(desk.start(caller, id, key));
    }

    @PostMapping("/wait")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "询问求助人", description = "IN_PROGRESS → WAITING_REQUESTER；时限暂停，七天无答复自动恢复")
    ResponseEntity<HelpStanding> ask(
            Caller caller,
            @PathVariable @Parameter(example = "hlp_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.Question body,
            @Nullable IdempotencyKey key) {
        return answer(desk.ask(caller, id, body.question(), key));
    }

    @PostMapping("/solution")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "答复解决", description = "IN_PROGRESS → SOLVED；承办人或受转部门，须写明结果")
    ResponseEntity<HelpStanding> solve(
            Caller caller,
            @PathVariable @Parameter(example = "hlp_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.SolutionNote body,
            @Nullable IdempotencyKey key) {
        return answer(desk.solve(caller, id, body.note(), key));
    }

    @PostMapping("/merge")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "并案", description = "NEW、TRIAGED → MERGED；同一人、同一问题")
    ResponseEntity<HelpStanding> merge(
            Caller caller,
            @PathVariable @Parameter(example = "hlp_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.Merge body,
            @Nullable IdempotencyKey key) {
        return answer(desk.merge(caller, id, body.into(), key));
    }

    @PostMapping("/messages")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "给求助人留言", description = "站内转达，双方都看不到对方的联系方式")
    ResponseEntity<HelpStanding> write(
            Caller caller,
            @PathVariable @Parameter(example = "hlp_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.TextBody body,
            @Nullable IdempotencyKey key) {
        return answer(desk.write(caller, id, body.text(), key));
    }

    private static ResponseEntity<HelpStanding> answer(SeenHelp seen) {
        return Answers.ok(HelpStanding.of(seen), HelpViews.version(seen.request()));
    }
}
