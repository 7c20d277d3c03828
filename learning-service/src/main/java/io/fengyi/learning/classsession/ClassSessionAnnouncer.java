package io.fengyi.learning.classsession;

import io.fengyi.contracts.learning.ClassSessionAnnulled;
import io.fengyi.contracts.learning.ClassSessionCancelled;
import io.fengyi.contracts.learning.ClassSessionHeld;
import io.fengyi.contracts.learning.ClassSessionPlanned;
import io.fengyi.learning.classsession.plan.SessionPlan;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts what other services may rely on into the outbox of the session, to be stored with its state. */
@Component
class ClassSessionAnnouncer {

    private final EventComposer events;

    ClassSessionAnnouncer(EventComposer events) {
        this.events = events;
    }

    ClassSession planned(ClassSession session) {
        SessionPlan plan = session.plan();
        return tell(
                session,
                new ClassSessionPlanned(
                        session.id(),
                        plan.kind().name(),
                        plan.slot().name(),
                        plan.channel().name(),
                        plan.place().siteId(),
                        plan.place().communityCode(),
                        plan.schedule().startsAt(),
                        plan.schedule().minutes()));
    }

    ClassSession cancelled(ClassSession session) {
        SessionPlan plan = session.plan();
        return tell(
                session,
                new ClassSessionCancelled(
                        session.id(),
                        plan.kind().name(),
                        plan.slot().name(),
                        plan.channel().name(),
                        plan.place().siteId(),
                        plan.place().communityCode(),
                        plan.schedule().startsAt(),
                        plan.schedule().minutes()));
    }

    ClassSession held(ClassSession session, int personTimes) {
        SessionPlan plan = session.plan();
        return tell(
                session,
                new ClassSessionHeld(
                        session.id(),
                        plan.kind().name(),
                        plan.slot().name(),
                        plan.channel().name(),
                        plan.place().siteId(),
                        plan.place().communityCode(),
                        plan.schedule().startsAt(),
                        plan.schedule().minutes(),
                        personTimes));
    }

    ClassSession annulled(ClassSession session) {
        SessionPlan plan = session.plan();
        return tell(
                session,
                new ClassSessionAnnulled(
                        session.id(),
                        plan.kind().name(),
                        plan.slot().name(),
                        plan.channel().name(),
                        plan.place().siteId(),
                        plan.place().communityCode(),
                        plan.schedule().startsAt(),
                        plan.schedule().minutes()));
    }

    private ClassSession tell(ClassSession session, Record event) {
        return session.with(Outbox.append(session.outbox(), List.of(events.compose(session.id(), event))));
    }
}
