package io.fengyi.points.leaderboard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A worker's wish to be on the board and the consent that it needs; they may be told in any order.
 *
 * @param id the worker id
 * @param name chosen for the board; null for the handle
 * @param consented whether the consent LEADERBOARD is in effect
 * @param consentAt time of the last news of the consent; older ones are ignored
 */
@Document("leaderboard_participations")
public record Participation(
        @Id String id,
        boolean participating,
        @Nullable String name,
        boolean consented,
        @Nullable Instant consentAt) {

    static Participation none(String workerId) {
        return new Participation(workerId, false, null, false, null);
    }

    /** On the board: wished for, and allowed. */
    public boolean isVisible() {
        return participating && consented;
    }
}
