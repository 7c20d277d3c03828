package io.fengyi.welfare.help.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.Sensitive;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.help.HelpLookup;
import io.fengyi.welfare.help.OwnHelp;
import io.fengyi.welfare.help.SeenHelp;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a rider sees and does with the own requests (welfare.md 3.6). */
@RestController
@RequestMapping("/api/v1/me/help-requests")
@Tag(name = "我的求助")
@Sensitive
@Allow(Role.WORKER)
class MyHelpResource {

    private final OwnHelp own;
    private final HelpLookup lookup;
    private final HelpViews views;

    MyHelpResource(OwnHelp own, HelpLookup lookup, HelpViews views) {
        this.own = own;
        this.lookup = lookup;
        this.views = views;
    }

    @GetMapping
    @Operation(summary = "我的求助", description = "新的在前")
    Page<HelpRow> list(Caller caller, PageRequest page) {
        return lookup.mine(caller, page).map(views::row);
    }

    @GetMapping("/{id}")
    @Operation(summary = "我的一件求助", description = "含时限、每一步、部门答复；他人的求助答 404")
    ResponseEntity<HelpView> get(Caller caller, @PathVariable @Parameter(example = "hlp_0HZ8K3QF5S1RM") String id) {
        SeenHelp seen = lookup.own(caller, id);
        return Answers.ok(views.view(seen), HelpViews.version(seen.request()));
    }

    @GetMapping("/{id}/clock")
    @Operation(summary = "我的求助的时限")
    ClockView clock(Caller caller, @PathVariable @Parameter(example = "hlp_0HZ8K3QF5S1RM") String id) {
        return views.clock(lookup.own(caller, id).request());
    }

    @PostMapping("/{id}/replies")
    @Operation(summary = "答复或留言", description = "等待答复时 → IN_PROGRESS，时限继续；可同时允许或收回查看电话")
    ResponseEntity<HelpStanding> reply(
            Caller caller,
            @PathVariable @Parameter(example = "hlp_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.Reply body,
            @Nullable IdempotencyKey key) {
        return answer(own.reply(
                caller, id, body.text(), new OwnHelp.Contact(body.shareContact(), body.callBackNumber()), key));
    }

    @PostMapping("/{id}/confirmation")
    @Operation(summary = "确认已解决", description = "SOLVED → CONFIRMED；七天未答复由系统确认，计为未答复")
    ResponseEntity<HelpStanding> confirm(
            Caller caller,
            @PathVariable @Parameter(example = "hlp_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key) {
        return answer(own.confirm(caller, id, key));
    }

    @PostMapping("/{id}/dispute")
    @Operation(summary = "提出异议", description = "SOLVED、CONFIRMED → IN_PROGRESS；三十天内至多两次，时限重新计算")
    ResponseEntity<HelpStanding> dispute(
            Caller caller,
            @PathVariable @Parameter(example = "hlp_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.Reason body,
            @Nullable IdempotencyKey key) {
        return answer(own.dispute(caller, id, body.reason(), key));
    }

    @PostMapping("/{id}/cancellation")
    @Operation(summary = "撤回求助", description = "办结之前可撤回")
    ResponseEntity<HelpStanding> cancel(
            Caller caller,
            @PathVariable @Parameter(example = "hlp_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody(required = false) CommandBodies.@Nullable OptionalReason body,
            @Nullable IdempotencyKey key) {
        return answer(own.cancel(caller, id, CommandBodies.OptionalReason.of(body), key));
    }

    private static ResponseEntity<HelpStanding> answer(SeenHelp seen) {
        return Answers.ok(HelpStanding.of(seen), HelpViews.version(seen.request()));
    }
}
