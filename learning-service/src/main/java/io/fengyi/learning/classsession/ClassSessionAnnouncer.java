package io.fengyi.learning.classsession;

import io.fengyi.contracts.learning.ClassSeatsCancelled;
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

    /** As many seat holders as one event may name. */
    private static final int TOLD_AT_ONCE = 100;

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

    /** Tells of the class, and in events of their own who had a seat: only the message desk reads those. */
    ClassSession cancelled(ClassSession session, List<String> seatHolders) {
        SessionPlan plan = session.plan();
        ClassSession told = tell(
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
        for (int from = 0; from < seatHolders.size(); from += TOLD_AT_ONCE) {
            List<String> some = seatHolders.subList(from, Math.min(from + TOLD_AT_ONCE, seatHolders.size()));
            told = tell(
                    told,
                    new ClassSeatsCancelled(
                            session.id(), plan.title(), plan.schedule().startsAt(), some));
        }
        return told;
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
