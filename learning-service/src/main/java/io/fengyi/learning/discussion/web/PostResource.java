package io.fengyi.learning.discussion.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.learning.discussion.PostDesk;
import io.fengyi.learning.discussion.PostFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/posts")
@Tag(name = "线上大讨论")
class PostResource {

    private final PostDesk posts;

    PostResource(PostDesk posts) {
        this.posts = posts;
    }

    @PostMapping("/{id}/approval")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.INSTRUCTOR})
    @Operation(summary = "通过帖子", description = "通过后所有人可见")
    ResponseEntity<PostView> approve(
            Caller caller,
            @PathVariable @Parameter(example = "pst_0HZ8K3QF5S1RM") String id,
            @Nullable IdempotencyKey key) {
        return answer(posts.approve(caller, id, value(key)));
    }

    @PostMapping("/{id}/hiding")
    @Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.INSTRUCTOR})
    @Operation(summary = "隐藏帖子", description = "仅作者与工作人员可见")
    ResponseEntity<PostView> hide(
            Caller caller,
            @PathVariable @Parameter(example = "pst_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody DiscussionBodies.Hiding body,
            @Nullable IdempotencyKey key) {
        return answer(posts.hide(caller, id, body.reason(), value(key)));
    }

    @DeleteMapping("/{id}")
    @Allow(Role.WORKER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "删除自己的帖子", description = "内容即刻清除，不可恢复；重复删除不变")
    void delete(Caller caller, @PathVariable @Parameter(example = "pst_0HZ8K3QF5S1RM") String id) {
        posts.delete(caller, id);
    }

    private static ResponseEntity<PostView> answer(PostFile post) {
        return Answers.ok(PostView.of(post), post.version());
    }

    private static @Nullable String value(@Nullable IdempotencyKey key) {
        return key == null ? null : key.value();
    }
}
