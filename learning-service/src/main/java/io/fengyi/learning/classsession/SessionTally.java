package io.fengyi.learning.classsession;

import java.util.Collection;
import java.util.Map;

/** What the attendances say of sessions; offered by the feature that keeps them. */
public interface SessionTally {

    /**
     * How many were there.
     *
     * @param confirmed person-times
     * @param waiting scans that came late and wait for the instructor
     */
    record Count(int confirmed, int waiting) {

        public static final Count NONE = new Count(0, 0);

        public Count plus(Count more) {
            return new Count(confirmed + more.confirmed, waiting + more.waiting);
        }
    }

    /** The counts of these sessions; one without any attendance is left out. */
    Map<String, Count> of(Collection<String> sessionIds);

    /** Voids every attendance of the session; doing it again changes nothing. */
    void voidAll(String sessionId, String by, String reason);
}
