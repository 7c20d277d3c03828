package io.fengyi.registry.history;

import io.fengyi.store.Ids;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a record: who changed which fields, and why.
 *
 * @param id {@code chg_…}, sorted by time
 * @param action for example {@code recorded}, {@code registered}, {@code changed}, {@code left}
 * @param key idempotency key of the request, so that its repetition finds it
 */
public record Change(
        String id,
        Instant at,
        String actor,
        String actorRole,
        String action,
        @Nullable String reason,
        List<Diff> diffs,
        @Nullable String key) {

    /**
     * One field; of name and phone only that they changed.
     *
     * @param before null when there was nothing, or when it is not to be told
     */
    public record Diff(
            String field, @Nullable String before, @Nullable String after) {}

    /** What is about to happen, before it is known which fields it changes. */
    public record Step(
            Actor actor,
            String action,
            @Nullable String reason,
            @Nullable String key) {

        public static Step of(Actor actor, String action) {
            return new Step(actor, action, null, null);
        }

        public Change at(Instant instant, List<Diff> diffs) {
            return new Change(Ids.next("chg"), instant, actor.id(), actor.role(), action, reason, diffs, key);
        }
    }
}
