package io.fengyi.learning.classsession;

import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Opens what begins, holds what is over, and finishes annulments; several instances may do it side by side. */
@Component
class ClassSessionSweep {

    private static final Logger log = LoggerFactory.getLogger(ClassSessionSweep.class);
    private static final Duration OPENS_BEFORE = Duration.ofMinutes(15);
    private static final Duration HELD_AFTER = Duration.ofMinutes(30);

    private final ClassSessions sessions;
    private final ClassSessionAnnouncer announcer;
    private final SessionTally tally;
    private final Clock clock;

    ClassSessionSweep(ClassSessions sessions, ClassSessionAnnouncer announcer, SessionTally tally, Clock clock) {
        this.sessions = sessions;
        this.announcer = announcer;
        this.tally = tally;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${fengyi.learning.class-sweep-every:PT15S}",
            fixedDelayString = "${fengyi.learning.class-sweep-every:PT15S}")
    void sweep() {
        Instant now = clock.instant();
        sessions.plannedBefore(now.plus(OPENS_BEFORE))
                .forEach(session -> OptimisticRetry.run(() -> open(session.id(), now)));
        sessions.openUntil(now.minus(HELD_AFTER))
                .forEach(session -> OptimisticRetry.run(() -> hold(session.id(), now)));
        sessions.voiding().forEach(this::finishAnnulment);
    }

    /** Voids what still counts, then notes that nothing does. */
    void finishAnnulment(ClassSession annulled) {
        SessionStep step = annulled.steps().get(annulled.steps().size() - 1);
        tally.voidAll(annulled.id(), step.by(), annulled.reason().orElse("annulled"));
        OptimisticRetry.run(() -> {
            ClassSession session = sessions.find(annulled.id()).orElseThrow();
            return session.voiding() ? sessions.save(session.voided()) : session;
        });
    }

    private boolean open(String id, Instant now) {
        ClassSession session = sessions.find(id).orElseThrow();
        ClassSession due = session.asOf(now);
        if (due.state() != session.state()) {
            sessions.save(due);
            log.info("event=class-session-opened id={}", id);
        }
        return true;
    }

    private boolean hold(String id, Instant now) {
        ClassSession session = sessions.find(id).orElseThrow();
        boolean over = session.state() == SessionState.OPEN
                && !session.plan().schedule().endsAt().plus(HELD_AFTER).isAfter(now);
        if (over) {
            sessions.save(announcer.held(session.hold(SessionStep.bySystem("holding", now)), confirmed(id)));
            log.info("event=class-session-held id={}", id);
        }
        return over;
    }

    private int confirmed(String id) {
        Map<String, SessionTally.Count> counts = tally.of(List.of(id));
        return counts.getOrDefault(id, SessionTally.Count.NONE).confirmed();
    }
}
