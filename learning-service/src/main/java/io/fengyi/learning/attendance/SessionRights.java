package io.fengyi.learning.attendance;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Conflict;
import io.fengyi.http.NotFound;
import io.fengyi.learning.classsession.ClassLookup;
import io.fengyi.learning.classsession.ClassLookup.ClassFacts;
import org.springframework.stereotype.Component;

/** Whose session it is: an instructor's own one, a street admin's in the own area; everything else is not found. */
@Component
class SessionRights {

    private final ClassLookup sessions;

    SessionRights(ClassLookup sessions) {
        this.sessions = sessions;
    }

    /** A session that the caller runs or may look after. */
    ClassFacts lookedAfterBy(Caller caller, String sessionId) {
        return sessions.find(sessionId)
                .filter(session ->
                        runs(caller, session) || caller.scope(Role.STREET_ADMIN).covers(session.areaCode()))
                .orElseThrow(() -> new NotFound("class session", sessionId));
    }

    /** A session that the caller runs. */
    ClassFacts runBy(Caller caller, String sessionId) {
        return sessions.find(sessionId)
                .filter(session -> runs(caller, session))
                .orElseThrow(() -> new NotFound("class session", sessionId));
    }

    /** @throws Conflict {@code class-does-not-count} when it was cancelled or annulled */
    static ClassFacts counting(ClassFacts session) {
        if (!session.state().counts()) {
            throw new Conflict("class-does-not-count", "session " + session.id() + " is " + session.state());
        }
        return session;
    }

    private static boolean runs(Caller caller, ClassFacts session) {
        return caller.has(Role.INSTRUCTOR) && caller.accountId().equals(session.instructorId());
    }
}
