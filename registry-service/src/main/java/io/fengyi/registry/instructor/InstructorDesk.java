package io.fengyi.registry.instructor;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.registry.area.AreaCode;
import io.fengyi.registry.enterprise.EnterpriseDesk;
import io.fengyi.registry.enterprise.EnterpriseId;
import io.fengyi.registry.enterprise.EnterpriseView;
import io.fengyi.registry.input.AlreadyOnRecord;
import io.fengyi.registry.input.FreeText;
import io.fengyi.registry.input.ValidFrom;
import io.fengyi.registry.listing.Unpacked;
import io.fengyi.relay.EventComposer;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

/** The door to instructors: enter, change, assign, release, find gaps. */
@Service
public class InstructorDesk {

    private static final Role[] OFFICE = {Role.PARTY_AFFAIRS, Role.STREET_ADMIN};

    private final Instructors instructors;
    private final Guidance guidance;
    private final EnterpriseDesk enterprises;
    private final InstructorAnnouncer announcer;
    private final Clock clock;
    private final int most;

    InstructorDesk(
            Instructors instructors,
            Guidance guidance,
            EnterpriseDesk enterprises,
            EventComposer events,
            Clock clock,
            @Value("${fengyi.registry.instructor-load:6}") int most) {
        this.instructors = instructors;
        this.guidance = guidance;
        this.enterprises = enterprises;
        this.announcer = new InstructorAnnouncer(events);
        this.clock = clock;
        this.most = most;
    }

    /** @param asOf only those who were active on the day; null lists all */
    public Page<InstructorView> list(Caller caller, @Nullable String area, @Nullable LocalDate asOf, PageRequest page) {
        return instructors.page(
                within(caller, area),
                page,
                instructor -> Unpacked.atMostOne(Optional.of(instructor)
                        .filter(i -> asOf == null || i.isActiveOn(asOf))
                        .map(this::view)));
    }

    /**
     * Enters an instructor.
     *
     * @throws Conflict 409 {@code instructor-exists} when the account is one of this area already
     */
    public InstructorView enter(Caller caller, Entry entry, @Nullable IdempotencyKey key) {
        Optional<Instructor> before = key == null ? Optional.empty() : instructors.createdBy(key.value());
        if (before.isPresent()) {
            return view(before.get());
        }
        String area = AreaCode.of("/areaCode", entry.areaCode()).value();
        if (!caller.scope(OFFICE).covers(area)) {
            throw new NotFound("area", area);
        }
        if (!Ids.isShaped("acc", entry.accountId())) {
            throw new InvalidValue("/accountId", "account-unknown", "accountId: " + entry.accountId());
        }
        LocalDate since = ValidFrom.of(entry.since(), today());
        Instructor fresh = new Instructor(
                Ids.next("ins"),
                null,
                entry.accountId(),
                FreeText.of("/name", entry.name(), 2, 30),
                area,
                entry.qualities(),
                since,
                null,
                List.of(),
                key == null ? null : key.value(),
                null);
        try {
            return view(instructors.save(fresh));
        } catch (DuplicateKeyException e) {
            throw new AlreadyOnRecord("instructor-exists", entry.accountId() + " is an instructor already", e);
        }
    }

    public InstructorView get(Caller caller, String id) {
        return view(inScope(caller, id));
    }

    /** Other notes, another name, or an end; whoever ends is released from everything that day. */
    public InstructorView change(
            Caller caller, String id, String name, Qualities qualities, @Nullable LocalDate until, long version) {
        Instructor stored = inScope(caller, id);
        StaleVersion.check(version, Objects.requireNonNull(stored.version()));
        if (until != null && until.isBefore(stored.since())) {
            throw new InvalidValue(
                    "/until", "until-before-start", "until: " + until + " (since " + stored.since() + ")");
        }
        Instructor changed = stored.changed(FreeText.of("/name", name, 2, 30), qualities, until);
        if (until != null) {
            for (Assignment assignment : stored.assignments()) {
                if (assignment.endsAfter(until)) {
                    changed = announcer.released(changed.released(assignment.releasedOn(until)), assignment, until);
                }
            }
        }
        return view(instructors.save(changed));
    }

    /** @param asOf only those in force on the day; null lists all, past ones too */
    public Page<AssignmentView> assignments(
            Caller caller,
            @Nullable String area,
            @Nullable String enterpriseId,
            @Nullable LocalDate asOf,
            PageRequest page) {
        return instructors.page(
                within(caller, area),
                page,
                instructor -> instructor.assignments().stream()
                        .filter(a -> enterpriseId == null || a.enterpriseId().equals(enterpriseId))
                        .filter(a -> asOf == null || a.isActiveOn(asOf))
                        .collect(Collectors.toMap(
                                Assignment::id, a -> AssignmentView.of(instructor, a), (a, b) -> a, TreeMap::new)));
    }

    /**
     * Gives the instructor one more enterprise; one write decides, so that two at once never pass the limit. An end
     * that is known already is told together with the beginning.
     *
     * @throws Conflict 409 {@code load-exceeded}
     */
    public AssignmentView assign(
            Caller caller, String instructorId, String enterpriseId, Term term, @Nullable String key) {
        EnterpriseView enterprise = enterprises.get(caller, new EnterpriseId(enterpriseId));
        LocalDate day = term.from() == null ? today() : term.from();
        if (term.until() != null && !term.until().isAfter(day)) {
            throw new InvalidValue("/until", "until-before-start", "until: " + term.until() + " (from " + day + ")");
        }
        if (day.isAfter(today())) {
            throw new InvalidValue("/from", "from-in-future", "from: " + day + " (today is " + today() + ")");
        }
        enterprises.requireActive("/enterpriseId", enterpriseId, day);
        return OptimisticRetry.run(() -> {
            Instructor stored = inScope(caller, instructorId);
            Optional<Assignment> before = stored.assignments().stream()
                    .filter(a -> key != null && key.equals(a.key()))
                    .findFirst();
            if (before.isPresent()) {
                return AssignmentView.of(stored, before.get());
            }
            Assignment next =
                    new Assignment(Ids.next("asg"), enterpriseId, enterprise.communityCode(), day, term.until(), key);
            Instructor assigned = announcer.assigned(stored.assigned(next, most), next);
            return AssignmentView.of(
                    instructors.save(
                            term.until() == null ? assigned : announcer.released(assigned, next, term.until())),
                    next);
        });
    }

    /** Ends the assignment on a day, today if none is given; releasing again changes nothing. */
    public AssignmentView release(Caller caller, String assignmentId, @Nullable LocalDate on) {
        LocalDate day = on == null ? today() : on;
        if (day.isAfter(today())) {
            throw new InvalidValue("/on", "on-in-future", "on: " + day + " (today is " + today() + ")");
        }
        return OptimisticRetry.run(() -> {
            Instructor stored = instructors
                    .withAssignment(assignmentId)
                    .filter(i -> caller.scope(OFFICE).covers(i.areaCode()))
                    .orElseThrow(() -> new NotFound("assignment", assignmentId));
            Assignment assignment = stored.assignment(assignmentId).orElseThrow();
            if (!assignment.endsAfter(day)) {
                return AssignmentView.of(stored, assignment);
            }
            Assignment released = assignment.releasedOn(day);
            Instructor saved = instructors.save(announcer.released(stored.released(released), released, day));
            return AssignmentView.of(saved, released);
        });
    }

    /** Active enterprises of the area without active instructor on the day. */
    public List<EnterpriseView> gaps(Caller caller, @Nullable String area, @Nullable LocalDate asOf) {
        LocalDate day = asOf == null ? today() : asOf;
        return areas(caller, area).stream()
                .sorted()
                .flatMap(one -> guidance.gaps(enterprises.activeOn(day, one), day).stream())
                .toList();
    }

    private static Criteria within(Caller caller, @Nullable String area) {
        return DataScope.subtrees("areaCode", areas(caller, area));
    }

    /** The area that is asked for, or all that the caller looks after. */
    private static Set<String> areas(Caller caller, @Nullable String area) {
        DataScope scope = caller.scope(OFFICE);
        if (area != null && !scope.covers(area)) {
            throw new NotFound("area", area);
        }
        return area == null ? scope.areas() : Set.of(area);
    }

    private Instructor inScope(Caller caller, String id) {
        return instructors
                .find(id)
                .filter(instructor -> caller.scope(OFFICE).covers(instructor.areaCode()))
                .orElseThrow(() -> new NotFound("instructor", id));
    }

    private InstructorView view(Instructor instructor) {
        return InstructorView.of(instructor, today());
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }

    /**
     * How long an enterprise is looked after.
     *
     * @param from null is today
     * @param until first day without; null while no end is known
     */
    public record Term(@Nullable LocalDate from, @Nullable LocalDate until) {}

    /** What is entered of an instructor. */
    public record Entry(
            String accountId,
            String name,
            String areaCode,
            Qualities qualities,
            @Nullable LocalDate since) {}
}
