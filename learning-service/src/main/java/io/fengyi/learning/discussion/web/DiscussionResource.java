package io.fengyi.learning.discussion.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.learning.discussion.DiscussionDesk;
import io.fengyi.learning.discussion.DiscussionFile;
import io.fengyi.learning.discussion.PostDesk;
import io.fengyi.learning.discussion.PostFile;
import io.fengyi.learning.discussion.PostState;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/discussions")
@Tag(name = "线上大讨论")
class DiscussionResource {

    private final DiscussionDesk desk;
    private final PostDesk posts;

    DiscussionResource(DiscussionDesk desk, PostDesk posts) {
        this.desk = desk;
        this.posts = posts;
    }

    @GetMapping
    @Public
    @Operation(summary = "讨论列表", description = "最新的在前")
    Page<DiscussionView> list(
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam @Nullable @Parameter(description = "结束日不早于", example = "2022-04-01") LocalDate closedFrom,
            @RequestParam @Nullable @Parameter(description = "结束日不晚于", example = "2023-03-31") LocalDate closedTo,
            PageRequest page) {
        return desk.list(area, closedFrom, closedTo, page).map(DiscussionView::of);
    }

    @GetMapping("/{id}")
    @Public
    @Operation(summary = "一次讨论")
    ResponseEntity<DiscussionView> get(@PathVariable @Parameter(example = "dsc_0HZ8K3QF5S1RM") String id) {
        return answer(desk.get(id));
    }

    @PostMapping
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.INSTRUCTOR})
    @Operation(summary = "发起讨论", description = "向全体劳动者开放，不问政治面貌")
    ResponseEntity<DiscussionView> open(
            Caller caller, @Valid @RequestBody DiscussionBodies.Topic body, @Nullable IdempotencyKey key) {
        DiscussionFile file = desk.open(caller, body.value(), value(key));
        return Answers.created(URI.create("/api/v1/discussions/" + file.id()), DiscussionView.of(file), file.version());
    }

    @PostMapping("/{id}/closing")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.INSTRUCTOR})
    @Operation(summary = "结束讨论", description = "须附 20–2000 字小结")
    ResponseEntity<DiscussionView> close(
            Caller caller,
            @PathVariable @Parameter(example = "dsc_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody DiscussionBodies.Closing body,
            @Nullable IdempotencyKey key) {
        return answer(desk.close(caller, id, body.summary(), value(key)));
    }

    @GetMapping("/{id}/posts")
    @Public
    @Operation(summary = "讨论中的帖子", description = "所有人只见已通过的，作者另见自己的；按 state 查询限工作人员")
    Page<PostView> posts(
            Caller caller,
            @PathVariable @Parameter(example = "dsc_0HZ8K3QF5S1RM") String id,
            @RequestParam @Nullable @Parameter(example = "SUBMITTED") PostState state,
            PageRequest page) {
        Page<PostFile> found = state == null ? posts.read(caller, id, page) : posts.inState(caller, id, state, page);
        return found.map(PostView::of);
    }

    @PostMapping("/{id}/posts")
    @Allow(Role.WORKER)
    @Operation(summary = "发帖或回复", description = "至多 1000 字，回复至多两层；审核通过后公开")
    ResponseEntity<PostView> write(
            Caller caller,
            @PathVariable @Parameter(example = "dsc_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody DiscussionBodies.Words body,
            @Nullable IdempotencyKey key) {
        PostFile post = posts.write(caller, id, body.text(), body.replyTo(), value(key));
        return Answers.created(URI.create("/api/v1/discussions/" + id + "/posts"), PostView.of(post), post.version());
    }

    private static ResponseEntity<DiscussionView> answer(DiscussionFile file) {
        return Answers.ok(DiscussionView.of(file), file.version());
    }

    private static @Nullable String value(@Nullable IdempotencyKey key) {
        return key == null ? null : key.value();
    }
}
