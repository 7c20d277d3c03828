package io.fengyi.governance.feedbackgroup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A group.
 *
 * @param siteId a site of registry-service, when the group is that of a site
 * @param keeper the worker who keeps it; staff of the community may do all that a keeper may
 * @param until the day on which it ended
 */
@Document("feedback_groups")
public record FeedbackGroup(
        @Id String id,
        @Version @Nullable Long version,
        String name,
        String communityCode,
        @Nullable String siteId,
        @Nullable String keeper,
        State state,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String creationKey) {

    /** Whether one can join and write. */
    public enum State {
        ACTIVE,
        ENDED
    }

    /** What of it can be edited. */
    public record Edit(String name, @Nullable String keeper, State state) {}

    FeedbackGroup edited(Edit edit, LocalDate today) {
        LocalDate end = edit.state() == State.ACTIVE ? null : until == null ? today : until;
        return new FeedbackGroup(
                id, version, edit.name(), communityCode, siteId, edit.keeper(), edit.state(), since, end, creationKey);
    }

    FeedbackGroup withoutKeeper() {
        return new FeedbackGroup(id, version, name, communityCode, siteId, null, state, since, until, creationKey);
    }

    boolean isActive() {
        return state == State.ACTIVE;
    }
}
