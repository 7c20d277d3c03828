package io.fengyi.registry.membership;

import io.fengyi.access.Caller;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.registry.census.Census;
import io.fengyi.registry.census.Headcount;
import io.fengyi.registry.input.AlreadyOnRecord;
import io.fengyi.registry.input.ValidFrom;
import io.fengyi.registry.political.Forgets;
import io.fengyi.registry.political.PoliticalAccess;
import io.fengyi.registry.political.PoliticalScope;
import io.fengyi.registry.validity.Timeline;
import io.fengyi.registry.worker.WorkerView;
import io.fengyi.store.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The door to memberships for those who may open them: Party affairs staff and the assigned instructor. */
@Service
public class MembershipDesk implements Forgets {

    private final Memberships memberships;
    private final OrganisationsHere organisations;
    private final PoliticalAccess access;
    private final Census census;
    private final Clock clock;

    MembershipDesk(
            Memberships memberships,
            OrganisationsHere organisations,
            PoliticalAccess access,
            Census census,
            Clock clock) {
        this.memberships = memberships;
        this.organisations = organisations;
        this.access = access;
        this.census = census;
        this.clock = clock;
    }

    /** Those the caller may open on the day; one audit entry for the list. */
    public List<MembershipView> list(Caller caller, @Nullable LocalDate asOf, @Nullable String purpose) {
        LocalDate day = asOf == null ? today() : asOf;
        access.record(caller, "membership.list", "memberships", purpose);
        return visible(caller, day, facts -> true, false);
    }

    /** Papers elsewhere, work here. */
    public List<MembershipView> flowing(Caller caller, @Nullable LocalDate asOf, @Nullable String purpose) {
        LocalDate day = asOf == null ? today() : asOf;
        access.record(caller, "membership.flowing", "memberships", purpose);
        return visible(caller, day, facts -> !facts.isHere(), true);
    }

    public MembershipView get(Caller caller, String id) {
        Opened opened = inScope(caller, id);
        access.record(caller, "membership.read", opened.stored().workerId(), null);
        return MembershipView.of(opened, opened.facts().current());
    }

    /**
     * Enters a membership.
     *
     * @throws Conflict 409 {@code consent-missing}, {@code membership-exists}
     */
    public MembershipView enter(
            Caller caller,
            String workerId,
            MembershipFacts facts,
            @Nullable LocalDate since,
            @Nullable String paperConsent) {
        WorkerView worker = access.worker(caller, workerId);
        MembershipFacts checked = checked(facts);
        LocalDate day = ValidFrom.of(since, today());
        if (worker.communityCode() == null) {
            throw new InvalidValue("/workerId", "community-missing", workerId + " has no community yet");
        }
        access.requireConsent(caller, workerId, paperConsent);
        access.record(caller, "membership.write", workerId, null);
        Membership fresh = new Membership(Ids.next("mem"), null, workerId, worker.communityCode(), new byte[0], null);
        try {
            Opened entered = memberships.save(fresh, Timeline.startingOn(day, checked));
            access.requireStillConsenting(workerId, this);
            return MembershipView.of(entered, checked);
        } catch (DuplicateKeyException e) {
            throw new AlreadyOnRecord("membership-exists", workerId + " has a membership on record", e);
        }
    }

    /** Other facts from a day on, or its end. */
    public MembershipView change(
            Caller caller,
            String id,
            MembershipFacts facts,
            @Nullable LocalDate until,
            @Nullable LocalDate validFrom,
            long version) {
        Opened opened = inScope(caller, id);
        Membership stored = opened.stored();
        StaleVersion.check(version, Objects.requireNonNull(stored.version()));
        MembershipFacts checked = facts.equals(opened.facts().current()) ? facts : checked(facts);
        access.requireConsent(caller, stored.workerId(), null);
        access.record(caller, "membership.write", stored.workerId(), null);
        Membership changed = new Membership(
                stored.id(), stored.version(), stored.workerId(), stored.communityCode(), stored.sealed(), until);
        Timeline<MembershipFacts> timeline = opened.facts().from(ValidFrom.of(validFrom, today()), old -> checked);
        return MembershipView.of(memberships.save(changed, timeline), checked);
    }

    @Override
    public List<?> held(String workerId) {
        return memberships.ofWorkers(List.of(workerId)).stream()
                .map(opened -> MembershipView.of(opened, opened.facts().current()))
                .toList();
    }

    @Override
    public long count(String workerId) {
        return memberships.countOf(workerId);
    }

    @Override
    public void forget(String workerId) {
        memberships.deleteOf(workerId);
    }

    private MembershipFacts checked(MembershipFacts facts) {
        MembershipFacts checked = facts.checked();
        if (checked.organisationId() != null && !organisations.keepsPapers(checked.organisationId())) {
            throw unknown("/organisationId", checked.organisationId());
        }
        if (checked.lifeAt() != null && !organisations.hasLife(checked.lifeAt())) {
            throw unknown("/lifeAt", checked.lifeAt());
        }
        return checked;
    }

    private static InvalidValue unknown(String pointer, String id) {
        return new InvalidValue(pointer, "organisation-unsuitable", "organisation: " + id);
    }

    private List<MembershipView> visible(
            Caller caller, LocalDate day, Predicate<MembershipFacts> which, boolean working) {
        PoliticalScope scope = access.scope(caller);
        Map<String, Headcount> guided = census.employedBy(scope.enterpriseIds(), today()).stream()
                .collect(Collectors.toMap(Headcount::workerId, Function.identity()));
        Map<String, Opened> found = new TreeMap<>();
        scope.areas()
                .areas()
                .forEach(area ->
                        memberships.in(area).forEach(o -> found.put(o.stored().id(), o)));
        memberships.ofWorkers(guided.keySet()).forEach(o -> found.put(o.stored().id(), o));
        Map<String, Headcount> people = census.of(
                found.values().stream().map(o -> o.stored().workerId()).toList(), day);
        return found.values().stream()
                .filter(o -> !working || people.containsKey(o.stored().workerId()))
                .flatMap(o -> o.on(day).stream()
                        .filter(member -> which.test(member.facts()))
                        .map(member -> MembershipView.of(o, member.facts())))
                .toList();
    }

    private Opened inScope(Caller caller, String id) {
        Opened opened = memberships.find(id).orElseThrow(() -> new NotFound("membership", id));
        Membership stored = opened.stored();
        Headcount person = census.of(List.of(stored.workerId()), today()).get(stored.workerId());
        if (!access.scope(caller).covers(stored.communityCode(), person)) {
            throw new NotFound("membership", id);
        }
        return opened;
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
