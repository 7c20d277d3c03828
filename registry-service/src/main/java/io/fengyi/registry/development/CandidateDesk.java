package io.fengyi.registry.development;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.registry.census.Census;
import io.fengyi.registry.census.Headcount;
import io.fengyi.registry.input.AlreadyOnRecord;
import io.fengyi.registry.input.FreeText;
import io.fengyi.registry.input.ValidFrom;
import io.fengyi.registry.membership.Members;
import io.fengyi.registry.partyorganisation.OrganisationView;
import io.fengyi.registry.partyorganisation.Organisations;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.political.Forgets;
import io.fengyi.registry.political.PoliticalAccess;
import io.fengyi.registry.worker.WorkerLookup;
import io.fengyi.registry.worker.WorkerView;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

/** The door to the way in: apply, advance, extend, end. */
@Service
@Order(Forgets.WHILE_MEMBERSHIP_IS_KNOWN)
public class CandidateDesk implements Forgets {

    private static final int ADULT = 18;

    private final Candidates candidates;
    private final Members members;
    private final Organisations organisations;
    private final PoliticalAccess access;
    private final WorkerLookup workers;
    private final Census census;
    private final Clock clock;

    CandidateDesk(
            Candidates candidates,
            Members members,
            Organisations organisations,
            PoliticalAccess access,
            WorkerLookup workers,
            Census census,
            Clock clock) {
        this.candidates = candidates;
        this.members = members;
        this.organisations = organisations;
        this.access = access;
        this.workers = workers;
        this.census = census;
        this.clock = clock;
    }

    /** The worker applies; applying again while one is open is 409 {@code application-open}. */
    public CandidateView apply(Caller worker, boolean adult) {
        WorkerView record = workers.find(new WorkerId(worker.workerId()))
                .orElseThrow(() -> new NotFound("worker", worker.workerId()));
        access.requireConsent(worker, worker.workerId(), null);
        return start(record, adult, today());
    }

    /** The worker takes the application back: the way ends there. */
    public void takeBack(Caller worker) {
        OptimisticRetry.run(() -> {
            Candidates.Opened open = candidates
                    .openOf(worker.workerId())
                    .orElseThrow(() -> new NotFound("party application", worker.workerId()));
            return candidates.save(open.stored(), open.path().ended(today(), "本人撤回申请"));
        });
    }

    /** An application on paper. */
    public CandidateView enter(
            Caller caller, String workerId, boolean adult, @Nullable LocalDate on, @Nullable String paperConsent) {
        WorkerView worker = access.worker(caller, workerId);
        access.requireConsent(caller, workerId, paperConsent);
        access.record(caller, "development.write", workerId, "application");
        return start(worker, adult, ValidFrom.of(on, today()));
    }

    /**
     * Which candidates are listed.
     *
     * @param asOf day; null is today
     * @param area subtree within the caller's scope; null is all of it
     * @param open only those still on the way
     */
    public record Wanted(
            @Nullable DevelopmentStage stage,
            @Nullable String roleTag,
            @Nullable LocalDate asOf,
            @Nullable String area,
            boolean open) {

        boolean takes(CandidateView candidate) {
            return (stage == null || candidate.stage() == stage)
                    && (roleTag == null || candidate.roleTags().contains(roleTag))
                    && (!open || candidate.stage().isOpen());
        }
    }

    /** Those the caller may open, as they stood on the day; the audit entry is written first. */
    public Page<CandidateView> list(Caller caller, Wanted wanted, @Nullable String purpose, PageRequest page) {
        LocalDate day = wanted.asOf() == null ? today() : wanted.asOf();
        Page<CandidateView> seen = candidates.page(within(caller, wanted.area()), page, batch -> {
            Map<String, Headcount> people =
                    census.of(batch.stream().map(DevelopmentCandidate::workerId).toList(), day);
            return stored -> view(candidates.open(stored), day, people).filter(wanted::takes);
        });
        return access.recordAll(
                caller, "development.list", "development-candidates", purpose, seen, CandidateView::workerId);
    }

    /** How many stand at each stage, and for how long. */
    public List<StageCount> counts(Caller caller, @Nullable LocalDate asOf) {
        LocalDate day = asOf == null ? today() : asOf;
        Map<DevelopmentStage, List<CandidateView>> byStage = candidates.all(within(caller, null)).stream()
                .flatMap(opened -> view(opened, day, Map.of()).stream())
                .collect(Collectors.groupingBy(CandidateView::stage, TreeMap::new, Collectors.toList()));
        return byStage.entrySet().stream()
                .map(e -> new StageCount(
                        e.getKey(),
                        e.getValue().size(),
                        e.getValue().stream()
                                .mapToLong(CandidateView::waitingDays)
                                .max()
                                .orElse(0),
                        (long) e.getValue().stream()
                                .mapToLong(CandidateView::waitingDays)
                                .average()
                                .orElse(0)))
                .toList();
    }

    /** @throws Conflict 409 {@code organisation-cannot-admit} for a functional one */
    public CandidateView advance(Caller caller, String id, DevelopmentStage to, Evidence evidence) {
        return change(caller, id, "advance", path -> {
            Path advanced = path.advanced(to, evidence);
            LocalDate on = ValidFrom.of(evidence.on(), today());
            evidence.requireUntil(today());
            requireOrganisation(to, evidence, on);
            if (to == DevelopmentStage.PROBATIONARY) {
                requireIntroducers(evidence, on);
            }
            return advanced;
        });
    }

    public CandidateView extend(Caller caller, String id, int months) {
        return change(caller, id, "extension", path -> path.extended(months));
    }

    public CandidateView end(Caller caller, String id, @Nullable LocalDate on, String reason) {
        String why = FreeText.of("/reason", reason, 4, 200);
        return change(caller, id, "ending", path -> path.ended(ValidFrom.of(on, today()), why));
    }

    /** The own way is deleted; of whom the member introduced, the number of introducers stays. */
    @Override
    public List<?> held(String workerId) {
        return candidates.all(Criteria.where("workerId").is(workerId)).stream()
                .map(this::view)
                .toList();
    }

    @Override
    public long count(String workerId) {
        return candidates.countOf(workerId);
    }

    @Override
    public void forget(String workerId) {
        candidates.deleteOf(workerId);
        for (String membership : members.idsOf(workerId)) {
            for (Candidates.Opened found : candidates.introducedBy(membership)) {
                OptimisticRetry.run(() -> candidates
                        .find(found.stored().id())
                        .map(now -> candidates.save(now.stored(), now.path().without(membership))));
            }
        }
    }

    private CandidateView start(WorkerView worker, boolean adult, LocalDate on) {
        boolean young = worker.birthYear() != null && on.getYear() - worker.birthYear() < ADULT;
        if (!adult || young) {
            throw new InvalidValue("/adult", "age-not-confirmed", "an applicant is 18 or older");
        }
        if (worker.communityCode() == null) {
            throw new InvalidValue("/workerId", "community-missing", worker.id() + " has no community yet");
        }
        String workerId = worker.id().value();
        DevelopmentCandidate fresh = new DevelopmentCandidate(
                Ids.next("dev"), null, workerId, worker.communityCode(), new byte[0], workerId, null);
        try {
            CandidateView started = view(candidates.save(fresh, Path.starting(Evidence.on(on))));
            access.requireStillConsenting(workerId, this);
            return started;
        } catch (DuplicateKeyException e) {
            throw new AlreadyOnRecord("application-open", workerId + " has an application under way", e);
        }
    }

    private CandidateView change(Caller caller, String id, String what, UnaryOperator<Path> change) {
        return OptimisticRetry.run(() -> {
            Candidates.Opened opened = candidates.find(id).orElseThrow(() -> new NotFound("development candidate", id));
            DevelopmentCandidate stored = opened.stored();
            if (!caller.scope(Role.PARTY_AFFAIRS).covers(stored.communityCode())) {
                throw new NotFound("development candidate", id);
            }
            Path changed = change.apply(opened.path());
            access.requireConsent(caller, stored.workerId(), null);
            access.record(caller, "development.write", stored.workerId(), what);
            return view(candidates.save(stored, changed));
        });
    }

    private void requireOrganisation(DevelopmentStage to, Evidence evidence, LocalDate on) {
        String id = evidence.organisationId();
        OrganisationView organisation =
                id == null ? null : organisations.find(id, on).orElse(null);
        if (organisation == null
                || organisation.establishedOn() == null
                || on.isBefore(organisation.establishedOn())
                || organisation.dissolvedOn() != null) {
            throw new InvalidValue("/organisationId", "organisation-unsuitable", to + ": " + id);
        }
        if (!organisation.mode().isEstablished()) {
            throw new Conflict("organisation-cannot-admit", id + " is " + organisation.mode());
        }
    }

    private void requireIntroducers(Evidence evidence, LocalDate on) {
        for (String introducer : evidence.introducers()) {
            if (members.find(introducer, on).filter(m -> m.facts().isFull()).isEmpty()) {
                throw new InvalidValue("/introducers", "introducer-unsuitable", introducer + " is no full member");
            }
        }
    }

    private Criteria within(Caller caller, @Nullable String area) {
        return access.within(caller, area, "communityCode", "workerId");
    }

    private static Optional<CandidateView> view(
            Candidates.Opened opened, LocalDate day, Map<String, Headcount> people) {
        return opened.path()
                .on(day)
                .map(entry -> CandidateView.of(
                        opened.stored(),
                        opened.path(),
                        day,
                        tags(people.get(opened.stored().workerId()))));
    }

    private CandidateView view(Candidates.Opened opened) {
        LocalDate today = today();
        String worker = opened.stored().workerId();
        return CandidateView.of(
                opened.stored(),
                opened.path(),
                today,
                tags(census.of(List.of(worker), today).get(worker)));
    }

    private static List<String> tags(@Nullable Headcount person) {
        return person == null ? List.of() : RoleTags.of(person);
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }

    /** People at a stage with their waiting time. */
    public record StageCount(DevelopmentStage stage, long people, long longestDays, long meanDays) {}
}
