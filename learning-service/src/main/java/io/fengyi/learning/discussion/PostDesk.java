package io.fengyi.learning.discussion;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.NotFound;
import io.fengyi.learning.freetext.FreeText;
import io.fengyi.learning.worker.WorkerGroups;
import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writing, moderating and deleting posts.
 *
 * <p>Every worker may write while a discussion is open; nothing is public before a moderator approved it. Source:
 * learning.md 3.5.
 */
@Component
public class PostDesk implements PersonalData {

    private final Posts posts;
    private final Discussions discussions;
    private final Moderators moderators;
    private final WorkerGroups workers;
    private final Clock clock;

    PostDesk(Posts posts, Discussions discussions, Moderators moderators, WorkerGroups workers, Clock clock) {
        this.posts = posts;
        this.discussions = discussions;
        this.moderators = moderators;
        this.workers = workers;
        this.clock = clock;
    }

    /**
     * Writes a post or a reply to a visible one.
     *
     * @throws Conflict 409 {@code discussion-not-open}
     */
    public PostFile write(
            Caller caller, String discussionId, String text, @Nullable String replyTo, @Nullable String key) {
        String words = FreeText.checked("/text", text);
        Instant now = clock.instant();
        Post written = OptimisticRetry.run(() -> {
            Post known = key == null ? null : posts.writtenWith(key).orElse(null);
            if (known != null) {
                return known;
            }
            Discussion discussion = discussion(discussionId);
            DiscussionPhase phase = discussion.phase(now);
            if (phase != DiscussionPhase.OPEN) {
                throw new Conflict("discussion-not-open", "discussion " + discussionId + " is " + phase);
            }
            Post parent = replyTo == null ? null : visibleIn(discussionId, replyTo);
            return posts.save(Post.written(
                    Ids.next("pst"), discussion, parent, caller.workerId(), words, now, BusinessDay.of(now), key));
        });
        return file(caller, written);
    }

    /** What everybody sees, with the caller's own. */
    public Page<PostFile> read(Caller caller, String discussionId, PageRequest page) {
        discussion(discussionId);
        String own = caller.has(Role.WORKER) ? caller.workerId() : null;
        return shown(caller, posts.readable(discussionId, own, page));
    }

    /** Those of one state, for moderators; deleted ones are shown to nobody. */
    public Page<PostFile> inState(Caller caller, String discussionId, PostState state, PageRequest page) {
        Discussion discussion = discussion(discussionId);
        if (!moderators.include(caller, discussion.area()) || state == PostState.DELETED) {
            throw new Forbidden("forbidden", "state: " + state + " (for moderators only)");
        }
        return shown(caller, posts.inState(discussionId, state, page));
    }

    /** From now on everybody sees it. */
    public PostFile approve(Caller caller, String id, @Nullable String key) {
        Post.Decision decision = new Post.Decision(clock.instant(), caller.accountId(), null, key);
        return moderate(caller, id, decision, post -> post.approve(decision));
    }

    /** From now on only its author and moderators see it. */
    public PostFile hide(Caller caller, String id, String reason, @Nullable String key) {
        FreeText.refusePersonalData("/reason", reason);
        Post.Decision decision = new Post.Decision(clock.instant(), caller.accountId(), reason, key);
        return moderate(caller, id, decision, post -> post.hide(decision));
    }

    /** Deletes the caller's own post; a post of somebody else is not found. */
    public void delete(Caller caller, String id) {
        OptimisticRetry.run(() -> {
            Post post = posts.find(id)
                    .filter(found -> found.isBy(caller.workerId()))
                    .orElseThrow(() -> new NotFound("post", id));
            return post.state() == PostState.DELETED ? post : posts.save(post.deleted());
        });
    }

    @Override
    public String section() {
        return "discussion-posts";
    }

    @Override
    public List<?> of(String workerId) {
        return posts.by(workerId).stream()
                .map(post ->
                        PostFile.of(post, workers.handlesOf(List.of(workerId)).getOrDefault(workerId, ""), true))
                .toList();
    }

    /** The words are deleted; where replies hang on it, a post of nobody stays, which is nobody's personal data. */
    @Override
    public Erased erase(String workerId) {
        List<Post> own = posts.by(workerId);
        for (Post post : own) {
            OptimisticRetry.run(
                    () -> posts.save(posts.find(post.id()).orElse(post).forgotten(Ids.next("gon"))));
        }
        return Erased.removed(own.size());
    }

    private PostFile moderate(Caller caller, String id, Post.Decision decision, UnaryOperator<Post> how) {
        Post decided = OptimisticRetry.run(() -> {
            Post post = posts.find(id)
                    .filter(found -> moderators.include(caller, found.area()) && found.state() != PostState.DELETED)
                    .orElseThrow(() -> new NotFound("post", id));
            return post.wasDecidedWith(decision.key()) ? post : posts.save(how.apply(post));
        });
        return file(caller, decided);
    }

    private Discussion discussion(String id) {
        return discussions.find(id).orElseThrow(() -> new NotFound("discussion", id));
    }

    private Post visibleIn(String discussionId, String id) {
        return posts.find(id)
                .filter(post -> post.isVisible() && post.discussionId().equals(discussionId))
                .orElseThrow(() -> new NotFound("post", id));
    }

    private PostFile file(Caller caller, Post post) {
        return shown(caller, new Page<>(List.of(post), null)).items().get(0);
    }

    private Page<PostFile> shown(Caller caller, Page<Post> page) {
        Map<String, String> handles =
                workers.handlesOf(page.items().stream().map(Post::author).toList());
        return page.map(
                post -> PostFile.of(post, handles.getOrDefault(post.author(), ""), caller.isWorker(post.author())));
    }
}
