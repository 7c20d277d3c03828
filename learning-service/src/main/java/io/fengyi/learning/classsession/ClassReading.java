package io.fengyi.learning.classsession;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.NotFound;
import io.fengyi.learning.classsession.plan.SessionPlan;
import io.fengyi.learning.classsession.seat.Seats;
import io.fengyi.learning.instructor.Instructors;
import io.fengyi.learning.site.Site;
import io.fengyi.learning.site.Sites;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows sessions: to everybody when and where, to those who answer for the place how many came. */
@Component
public class ClassReading {

    private static final Duration CALENDAR_BACK = Duration.ofDays(30);

    private final ClassSessions sessions;
    private final Sites sites;
    private final Instructors instructors;
    private final Seats seats;
    private final Clock clock;

    ClassReading(ClassSessions sessions, Sites sites, Instructors instructors, Seats seats, Clock clock) {
        this.sessions = sessions;
        this.sites = sites;
        this.instructors = instructors;
        this.seats = seats;
        this.clock = clock;
    }

    /** In the order in which they take place. */
    public Page<ClassSessionFile> list(SessionFilter filter, PageRequest page) {
        return sessions.list(filter, page).map(ClassSessionFile::of);
    }

    /** A session; an annulled one is known to staff only. */
    public ClassSessionFile get(Caller caller, String id) {
        return sessions.find(id)
                .map(session -> session.asOf(clock.instant()))
                .map(ClassSessionFile::of)
                .filter(file -> file.state() != SessionState.ANNULLED || maySeeCounts(caller, file))
                .orElseThrow(() -> new NotFound("class session", id));
    }

    /** Those in which the caller has a seat, the newest plan first; what was called off stays with its reason. */
    public Page<ClassSessionFile> reserved(Caller caller, PageRequest page) {
        Page<String> ids = seats.ofWorker(caller.workerId(), page);
        Map<String, ClassSessionFile> found = new HashMap<>();
        sessions.of(ids.items())
                .forEach(session -> found.put(session.id(), ClassSessionFile.of(session.asOf(clock.instant()))));
        return new Page<>(
                ids.items().stream()
                        .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                        .toList(),
                ids.next());
    }

    /** Those that take place in peak hours all the same, in the caller's area. */
    public Page<ClassSessionFile> forced(Caller caller, LocalDate from, LocalDate to, PageRequest page) {
        return sessions.forced(caller.scope(Role.STREET_ADMIN, Role.PARTY_AFFAIRS), from, to, page)
                .map(ClassSessionFile::of);
    }

    /** What a calendar of the site shows: the last 30 days and everything planned, cancelled ones included. */
    public List<ClassSessionFile> calendar(String siteId) {
        return sessions.atSite(siteId, clock.instant().minus(CALENDAR_BACK)).stream()
                .map(ClassSessionFile::of)
                .toList();
    }

    /** Whether the caller runs the session or answers for its area or site: sees counts and reasons, never a name. */
    public boolean maySeeCounts(Caller caller, ClassSessionFile session) {
        SessionPlan plan = session.plan();
        boolean ofArea = caller.scope(Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.COMMUNITY_STAFF)
                .covers(plan.place().areaCode());
        boolean own = caller.has(Role.INSTRUCTOR) && plan.isRunBy(caller.accountId());
        return ofArea || own || isOwnSite(caller, plan);
    }

    private boolean isOwnSite(Caller caller, SessionPlan plan) {
        String siteId = plan.place().siteId();
        if (siteId == null || !caller.hasAny(Role.SITE_MANAGER, Role.INSTRUCTOR)) {
            return false;
        }
        DataScope managed = caller.scope(Role.SITE_MANAGER);
        return managed.siteIds().contains(siteId)
                || sites.find(siteId)
                        .map(Site::enterpriseId)
                        .filter(enterprise -> managed.enterpriseIds().contains(enterprise)
                                || instructors.enterprisesOf(caller).contains(enterprise))
                        .isPresent();
    }
}
