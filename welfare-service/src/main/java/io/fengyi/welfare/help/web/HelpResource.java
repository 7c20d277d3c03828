package io.fengyi.welfare.help.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.access.Sensitive;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.RequiresIdempotencyKey;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.help.HelpDesk;
import io.fengyi.welfare.help.HelpLookup;
import io.fengyi.welfare.help.SeenHelp;
import io.fengyi.welfare.help.asking.AskingForHelp;
import io.fengyi.welfare.help.casefile.HelpCategory;
import io.fengyi.welfare.help.flow.HelpRequest;
import io.fengyi.welfare.help.flow.HelpState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asking for help, and reading requests as staff (welfare.md 3.6). */
@RestController
@RequestMapping("/api/v1/help-requests")
@Tag(name = "急难愁盼求助")
@Sensitive
class HelpResource {

    private final AskingForHelp asking;
    private final HelpLookup lookup;
    private final HelpDesk desk;
    private final HelpViews views;
    private final Validator validator;

    HelpResource(AskingForHelp asking, HelpLookup lookup, HelpDesk desk, HelpViews views, Validator validator) {
        this.asking = asking;
        this.lookup = lookup;
        this.desk = desk;
        this.views = views;
        this.validator = validator;
    }

    @PostMapping
    @Public
    @RequiresIdempotencyKey
    @Operation(
            summary = "求助",
            description = "骑手本人；无账号者在驿站求助须留回拨电话；驿站站长、社区工作人员可为在场者登记。用人单位与站点负责人不可提交，也看不到任何求助。"
                    + "人身伤害、交通事故的回执以紧急电话开头；权益类给出法律援助转办与休息权益指引。")
    ResponseEntity<HelpReceipt> ask(Caller caller, @RequestBody AskForHelp body, IdempotencyKey key) {
        AskingForHelp.channelOf(caller); // before the body is looked at: whoever may not ask learns nothing of it
        var violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        HelpRequest request = asking.ask(caller, body.asking(), key.value());
        String home = caller.has(Role.WORKER) ? "/api/v1/me/help-requests/" : "/api/v1/help-requests/";
        return Answers.created(URI.create(home + request.id()), views.receipt(request), HelpViews.version(request));
    }

    @GetMapping
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "求助列表", description = "属地工作人员看辖区内；部门只看转给本部门的。列表不含求助内容，新的在前。")
    Page<HelpRow> list(
            Caller caller,
            @RequestParam @Nullable @Parameter(example = "NEW") HelpState state,
            @RequestParam @Nullable @Parameter(example = "RIGHTS") HelpCategory category,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam @Nullable @Parameter(example = "mtt_0HZ8K3QF5S1RM") String matterId,
            @RequestParam(defaultValue = "false") @Parameter(description = "只看已超时") boolean overdue,
            PageRequest page) {
        return lookup.list(caller, new HelpLookup.Filter(state, category, area, matterId, overdue), page)
                .map(views::row);
    }

    @GetMapping("/{id}")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "一件求助", description = "打开内容即留痕")
    ResponseEntity<HelpView> get(Caller caller, @PathVariable @Parameter(example = "hlp_0HZ8K3QF5S1RM") String id) {
        SeenHelp seen = lookup.open(caller, id);
        return Answers.ok(views.view(seen), HelpViews.version(seen.request()));
    }

    @GetMapping("/{id}/clock")
    @Allow({Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "时限", description = "期限、已用、暂停与计时分段；由分段可重算全部数值")
    ClockView clock(Caller caller, @PathVariable @Parameter(example = "hlp_0HZ8K3QF5S1RM") String id) {
        return views.clock(lookup.seenByStaff(caller, id).request());
    }

    /** The number, once. */
    @Schema(name = "HelpContact")
    record Contact(@Schema(example = "13800000001") String callBackNumber) {}

    @PostMapping("/{id}/contact-disclosure")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "查看回拨电话", description = "仅当求助人允许；写明用途并留痕")
    ResponseEntity<Contact> contact(
            Caller caller,
            @PathVariable @Parameter(example = "hlp_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody CommandBodies.Purpose body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Contact(desk.contact(caller, id, body.purpose())));
    }
}
