package io.fengyi.registry.roster.web;

import io.fengyi.registry.history.Change;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record StepBody(
        String id,
        Instant at,
        @Schema(example = "acc_0HZ8K3QF5S1RM") String actor,
        @Schema(example = "COMMUNITY_STAFF") String actorRole,
        @Schema(example = "changed") String action,
        @Nullable String reason,
        List<DiffBody> changes) {

    record DiffBody(
            @Schema(example = "communityCode") String field,
            @Nullable String before,
            @Nullable String after) {}

    static StepBody of(Change change) {
        return new StepBody(
                change.id(),
                change.at(),
                change.actor(),
                change.actorRole(),
                change.action(),
                change.reason(),
                change.diffs().stream()
                        .map(diff -> new DiffBody(diff.field(), diff.before(), diff.after()))
                        .toList());
    }
}
