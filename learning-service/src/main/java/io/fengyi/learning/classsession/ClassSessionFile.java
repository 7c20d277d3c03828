package io.fengyi.learning.classsession;

import io.fengyi.learning.classsession.plan.Forced;
import io.fengyi.learning.classsession.plan.SessionPlan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A class session as its door shows it.
 *
 * @param reason why it was cancelled or annulled
 * @param heads how many were seen
 * @param changedAt when somebody last did something to it
 */
public record ClassSessionFile(
        String id,
        long version,
        SessionState state,
        SessionPlan plan,
        @Nullable Forced forced,
        @Nullable String reason,
        int sequence,
        @Nullable Integer heads,
        Instant changedAt) {

    static ClassSessionFile of(ClassSession session) {
        return new ClassSessionFile(
                session.id(),
                session.currentVersion(),
                session.state(),
                session.plan(),
                session.forced(),
                session.reason().orElse(null),
                session.sequence(),
                session.heads(),
                session.steps().get(session.steps().size() - 1).at());
    }
}
