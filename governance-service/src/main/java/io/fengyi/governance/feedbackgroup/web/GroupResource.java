package io.fengyi.governance.feedbackgroup.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.governance.feedbackgroup.FeedbackGroup;
import io.fengyi.governance.feedbackgroup.FeedbackGroup.Edit;
import io.fengyi.governance.feedbackgroup.GroupDesk;
import io.fengyi.governance.feedbackgroup.GroupDesk.Joined;
import io.fengyi.governance.feedbackgroup.web.GroupBodies.EditGroup;
import io.fengyi.governance.feedbackgroup.web.GroupBodies.Join;
import io.fengyi.governance.feedbackgroup.web.GroupBodies.Open;
import io.fengyi.governance.worker.Workers;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.MergePatch;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Feedback groups and who is in them (governance.md 3.4). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "问题反馈群组")
class GroupResource {

    private static final String EXAMPLE = "fbg_0HZ8K3QF5S1RM";

    private final GroupDesk desk;
    private final Workers workers;

    GroupResource(GroupDesk desk, Workers workers) {
        this.desk = desk;
        this.workers = workers;
    }

    @PostMapping("/feedback-groups")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "建群", description = "按社区或网点。")
    ResponseEntity<GroupView> open(@Valid @RequestBody Open body, @Nullable IdempotencyKey key, Caller caller) {
        FeedbackGroup group = desk.open(
                caller,
                body.name(),
                body.communityCode(),
                body.siteId(),
                body.keeperWorkerId(),
                key == null ? null : key.value());
        return Answers.created(URI.create("/api/v1/feedback-groups/" + group.id()), view(group), version(group));
    }

    @GetMapping("/feedback-groups")
    @Allow({Role.WORKER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "群组列表", description = "劳动者看到可加入的群；工作人员看到本辖区的群。")
    Page<GroupView> list(
            @RequestParam(required = false)
                    @Pattern(regexp = "[0-9]{12}")
                    @Parameter(example = "320299001001")
                    @Nullable
                    String community,
            PageRequest page,
            Caller caller) {
        return desk.list(caller, community, page).map(this::view);
    }

    @PatchMapping("/feedback-groups/{id}")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "修改群名、群主或解散", description = "JSON Merge Patch；需要 If-Match。")
    ResponseEntity<GroupView> edit(
            @PathVariable @Parameter(example = EXAMPLE) String id,
            @IfMatch long version,
            MergePatch patch,
            Caller caller) {
        FeedbackGroup group = desk.edit(caller, id, version, now -> {
            EditGroup edited = patch.applyTo(new EditGroup(now.name(), now.keeper(), now.state()));
            return new Edit(edited.name(), edited.keeperWorkerId(), edited.state());
        });
        return Answers.ok(view(group), version(group));
    }

    @GetMapping("/me/feedback-groups")
    @Allow(Role.WORKER)
    @Operation(summary = "我的群组", description = "含未读消息数；免打扰的群没有。")
    Page<GroupView> mine(Caller caller, PageRequest page) {
        return desk.mine(caller, page).map(this::view);
    }

    @PutMapping("/me/feedback-groups/{id}")
    @Allow(Role.WORKER)
    @Operation(summary = "加入群组，或设置免打扰")
    GroupView join(
            @PathVariable @Parameter(example = EXAMPLE) String id, @Valid @RequestBody Join body, Caller caller) {
        return view(desk.join(caller, id, Boolean.TRUE.equals(body.muted())));
    }

    @DeleteMapping("/me/feedback-groups/{id}")
    @Allow(Role.WORKER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "退出群组")
    void leave(@PathVariable @Parameter(example = EXAMPLE) String id, Caller caller) {
        desk.leave(caller, id);
    }

    private GroupView view(FeedbackGroup group) {
        return view(new Joined(group, null, desk.members(group.id()), 0));
    }

    private GroupView view(Joined joined) {
        String keeper = joined.group().keeper();
        return GroupView.of(joined, keeper == null ? null : workers.handleOf(keeper));
    }

    private static long version(FeedbackGroup group) {
        return Objects.requireNonNullElse(group.version(), 0L);
    }
}
