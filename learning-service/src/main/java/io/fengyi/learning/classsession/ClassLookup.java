package io.fengyi.learning.classsession;

import io.fengyi.http.Conflict;
import io.fengyi.http.NotFound;
import io.fengyi.learning.classsession.plan.Schedule;
import io.fengyi.learning.classsession.plan.SessionPlan;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other features may know of sessions. */
@Component
public class ClassLookup {

    private final ClassSessions sessions;
    private final Clock clock;

    ClassLookup(ClassSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * A session in plain words.
     *
     * @param areaCode in which figures it counts
     * @param plannedAt when it was entered; after its end for one that was recorded later
     */
    public record ClassFacts(
            String id,
            SessionState state,
            String kind,
            String slot,
            String channel,
            String title,
            String topic,
            Instant startsAt,
            Instant endsAt,
            int minutes,
            LocalDate businessDay,
            @Nullable String siteId,
            @Nullable String communityCode,
            String areaCode,
            @Nullable String instructorId,
            Instant plannedAt,
            @Nullable Integer heads) {}

    /** The session as it is now. */
    public Optional<ClassFacts> find(String sessionId) {
        return sessions.find(sessionId)
                .map(session -> session.asOf(clock.instant()))
                .map(ClassLookup::facts);
    }

    /**
     * Notes, before somebody is counted, that this session has attendances: from then on it cannot be cancelled.
     *
     * @throws Conflict {@code class-does-not-count} when it was cancelled or annulled
     */
    public void expectAttendance(String sessionId) {
        OptimisticRetry.run(() -> {
            ClassSession session = sessions.find(sessionId)
                    .orElseThrow(() -> new NotFound("class session", sessionId))
                    .asOf(clock.instant());
            ClassSession attended = session.attendedBySomebody();
            return session.attended() ? session : sessions.save(attended);
        });
    }

    private static ClassFacts facts(ClassSession session) {
        SessionPlan plan = session.plan();
        Schedule schedule = plan.schedule();
        return new ClassFacts(
                session.id(),
                session.state(),
                plan.kind().name(),
                plan.slot().name(),
                plan.channel().name(),
                plan.title(),
                plan.topic(),
                schedule.startsAt(),
                schedule.endsAt(),
                schedule.minutes(),
                schedule.businessDay(),
                plan.place().siteId(),
                plan.place().communityCode(),
                plan.place().areaCode(),
                plan.instructorId(),
                session.steps().get(0).at(),
                session.heads());
    }
}
