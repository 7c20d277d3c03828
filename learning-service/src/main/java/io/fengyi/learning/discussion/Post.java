package io.fengyi.learning.discussion;

import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one worker wrote.
 *
 * @param area of the discussion
 * @param parentId the post it answers
 * @param depth 0 for a post, 1 for a reply, 2 for a reply to a reply
 * @param author worker; a random token after erasure
 * @param day business day on which it was written
 * @param decision of the moderator
 * @param key idempotency key of the request
 */
@Document("discussion_posts")
record Post(
        @Id String id,
        @Version @Nullable Long version,
        String discussionId,
        String area,
        @Nullable String parentId,
        int depth,
        String author,
        String text,
        PostState state,
        Instant writtenAt,
        LocalDate day,
        @Nullable Decision decision,
        @Nullable String key) {

    static final int DEEPEST_REPLY = 2;

    /**
     * What a moderator decided last.
     *
     * @param reason of hiding
     * @param key idempotency key of the request
     */
    record Decision(
            Instant at,
            String by,
            @Nullable String reason,
            @Nullable String key) {}

    /** @throws InvalidValue 422 {@code reply-too-deep} for an answer to a reply to a reply */
    static Post written(
            String id,
            Discussion discussion,
            @Nullable Post parent,
            String author,
            String text,
            Instant at,
            LocalDate day,
            @Nullable String key) {
        int depth = parent == null ? 0 : parent.depth() + 1;
        if (parent != null && depth > DEEPEST_REPLY) {
            throw new InvalidValue("/replyTo", "reply-too-deep", "replyTo: " + parent.id() + " (two levels at most)");
        }
        return new Post(
                id,
                null,
                discussion.id(),
                discussion.area(),
                parent == null ? null : parent.id(),
                depth,
                author,
                text,
                PostState.SUBMITTED,
                at,
                day,
                null,
                key);
    }

    Post approve(Decision how) {
        return moderated("approval", PostState.VISIBLE, how);
    }

    Post hide(Decision how) {
        return moderated("hiding", PostState.HIDDEN, how);
    }

    /** The words are gone for good; what remains keeps the replies in their places. */
    Post deleted() {
        return new Post(
                id,
                version,
                discussionId,
                area,
                parentId,
                depth,
                author,
                "",
                PostState.DELETED,
                writtenAt,
                day,
                decision,
                key);
    }

    /** As {@link #deleted()}, and nothing leads to the person any more. */
    Post forgotten(String token) {
        return new Post(
                id,
                version,
                discussionId,
                area,
                parentId,
                depth,
                token,
                "",
                PostState.DELETED,
                writtenAt,
                day,
                decision == null ? null : new Decision(decision.at(), decision.by(), null, null),
                null);
    }

    boolean isVisible() {
        return state == PostState.VISIBLE;
    }

    boolean isBy(String workerId) {
        return author.equals(workerId);
    }

    boolean wasDecidedWith(@Nullable String requestKey) {
        return decision != null && requestKey != null && requestKey.equals(decision.key());
    }

    long currentVersion() {
        return version == null ? 0 : version;
    }

    private Post moderated(String command, PostState next, Decision how) {
        if (!state.allowed().contains(command)) {
            throw new InvalidTransition("post " + id, state, command, state.allowed());
        }
        return new Post(id, version, discussionId, area, parentId, depth, author, text, next, writtenAt, day, how, key);
    }
}
