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
import io.fengyi.registry.validity.Timeline;
import io.fengyi.registry.worker.WorkerView;
import io.fengyi.store.Ids;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Criteria;
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

    /**
     * Which memberships are listed.
     *
     * @param asOf day; null is today
     * @param area subtree within the caller's scope; null is all of it
     * @param attached only those that an organisation here reaches
     */
    public record Wanted(@Nullable LocalDate asOf, @Nullable String area, boolean attached) {}

    /** Those the caller may open on the day; the audit entry is written first. */
    public Page<MembershipView> list(Caller caller, Wanted wanted, @Nullable String purpose, PageRequest page) {
        Page<MembershipView> seen =
                visible(caller, wanted, page, facts -> !wanted.attached() || facts.isAttached(), false);
        return access.recordAll(caller, "membership.list", "memberships", purpose, seen, MembershipView::workerId);
    }

    /** Papers elsewhere, work here. */
    public Page<MembershipView> flowing(Caller caller, Wanted wanted, @Nullable String purpose, PageRequest page) {
        Page<MembershipView> seen = visible(caller, wanted, page, facts -> !facts.isHere(), true);
        return access.recordAll(caller, "membership.flowing", "memberships", purpose, seen, MembershipView::workerId);
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
        Membership fresh =
                new Membership(Ids.next("mem"), null, workerId, worker.communityCode(), null, new byte[0], null);
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
        String community = access.communityOf(stored.workerId()).orElse(stored.communityCode());
        Membership changed =
                stored.movedTo(community, opened.facts().start(), today()).endingOn(until);
        if (until != null && until.isBefore(opened.facts().start())) {
            throw new InvalidValue(
                    "/until",
                    "until-before-start",
                    "until: " + until + " (since " + opened.facts().start() + ")");
        }
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

    private Page<MembershipView> visible(
            Caller caller, Wanted wanted, PageRequest page, Predicate<MembershipFacts> which, boolean working) {
        LocalDate day = wanted.asOf() == null ? today() : wanted.asOf();
        Criteria reach = access.within(caller, null, "communityCode", "workerId");
        String area = wanted.area();
        Criteria filter = area == null ? reach : new Criteria().andOperator(reach, Memberships.ever(area));
        return memberships.page(filter, page, batch -> {
            Set<String> people = !working
                    ? Set.of()
                    : census.of(batch.stream().map(Membership::workerId).toList(), day)
                            .keySet();
            return stored -> Optional.of(stored)
                    .filter(m -> !working || people.contains(m.workerId()))
                    .map(memberships::open)
                    .flatMap(opened -> opened.on(day)
                            .filter(member ->
                                    area == null || member.communityCode().startsWith(area))
                            .filter(member -> which.test(member.facts()))
                            .map(member -> MembershipView.of(opened, member)));
        });
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
