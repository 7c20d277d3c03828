package io.fengyi.registry.political;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.privacy.SensitiveOpenings;
import io.fengyi.registry.census.Census;
import io.fengyi.registry.census.Headcount;
import io.fengyi.registry.consent.ConsentLedger;
import io.fengyi.registry.consent.Purpose;
import io.fengyi.registry.instructor.Guidance;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.worker.WorkerLookup;
import io.fengyi.registry.worker.WorkerView;
import io.fengyi.store.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

/** The one gate in front of political records: scope, consent, and the audit entry before anything is shown. */
@Service
public class PoliticalAccess {

    private static final int SHORTEST_PURPOSE = 2;
    private static final int LONGEST_PURPOSE = 200;

    private final Guidance guidance;
    private final Census census;
    private final WorkerLookup workers;
    private final ConsentLedger consents;
    private final AuditTrail audit;
    private final SensitiveOpenings openings;
    private final Clock clock;

    PoliticalAccess(
            Guidance guidance,
            Census census,
            WorkerLookup workers,
            ConsentLedger consents,
            AuditTrail audit,
            SensitiveOpenings openings,
            Clock clock) {
        this.guidance = guidance;
        this.census = census;
        this.workers = workers;
        this.consents = consents;
        this.audit = audit;
        this.openings = openings;
        this.clock = clock;
    }

    public PoliticalScope scope(Caller caller) {
        Set<String> assigned =
                caller.has(Role.INSTRUCTOR) ? guidance.enterprisesOf(caller.accountId(), today()) : Set.of();
        return new PoliticalScope(caller.scope(Role.PARTY_AFFAIRS), assigned);
    }

    /** Filter on the records of people whom the caller may open: by area, and for an instructor by who works there. */
    public Criteria within(Caller caller, @Nullable String area, String areaField, String workerField) {
        PoliticalScope scope = scope(caller);
        Criteria reach = scope.areas().within(areaField);
        if (!scope.enterpriseIds().isEmpty()) {
            List<String> guided = census.employedBy(scope.enterpriseIds(), today()).stream()
                    .map(Headcount::workerId)
                    .toList();
            reach = new Criteria().orOperator(reach, Criteria.where(workerField).in(guided));
        }
        return area == null ? reach : new Criteria().andOperator(reach, DataScope.subtrees(areaField, Set.of(area)));
    }

    /** Where the worker lives now; empty when unknown. */
    public Optional<String> communityOf(String workerId) {
        return workers.find(new WorkerId(workerId)).map(WorkerView::communityCode);
    }

    /**
     * Before one person's record is shown or changed: the audit entry, and the line in the person's own access log unless the
     * caller is that person. When they cannot be stored the request fails and nothing is shown.
     */
    public void record(Caller caller, String action, String workerId, @Nullable String purpose) {
        if (caller.isWorker(workerId)) {
            audit.record(AuditEntry.done(caller, action, workerId, purpose));
        } else {
            Role role = caller.has(Role.PARTY_AFFAIRS) ? Role.PARTY_AFFAIRS : Role.INSTRUCTOR;
            openings.open(caller, role, workerId, action, purpose);
        }
    }

    /** Before a page is shown: one entry for the list, and {@link #record} for everybody on it. */
    public <T> Page<T> recordAll(
            Caller caller,
            String action,
            String list,
            @Nullable String purpose,
            Page<T> page,
            Function<T, String> workerId) {
        audit.record(AuditEntry.done(caller, action, list, purpose));
        page.items().forEach(row -> record(caller, action, workerId.apply(row), purpose));
        return page;
    }

    /** @throws NotFound 404 outside the caller's scope, as if there were no such worker */
    public WorkerView worker(Caller caller, String workerId) {
        WorkerView worker = workers.find(new WorkerId(workerId)).orElseThrow(() -> new NotFound("worker", workerId));
        Headcount person = census.of(List.of(workerId), today()).get(workerId);
        if (!scope(caller).covers(worker.communityCode(), person)) {
            throw new NotFound("worker", workerId);
        }
        return worker;
    }

    /**
     * Somebody who works for the enterprise where they were met, or whom the caller may open anyway.
     *
     * @throws NotFound 404 for everybody else, as if there were no such worker
     */
    public void requireMetAt(Caller caller, String workerId, String enterpriseId) {
        Headcount person = census.of(List.of(workerId), today()).get(workerId);
        boolean there = person != null
                && person.open().stream().anyMatch(e -> e.enterpriseId().equals(enterpriseId));
        if (!there) {
            worker(caller, workerId);
        }
    }

    /**
     * What the caller wants it for; percent-encoded UTF-8 is understood, as headers carry no Chinese.
     *
     * @throws InvalidValue 400 without one
     */
    public static String purpose(@Nullable String header) {
        String text = header == null ? "" : header.strip();
        try {
            text = text.indexOf('%') < 0 ? text : URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw InvalidValue.badRequest("X-Purpose", "X-Purpose: not percent-encoded UTF-8")
                    .causedBy(e);
        }
        if (text.length() < SHORTEST_PURPOSE || text.length() > LONGEST_PURPOSE) {
            throw InvalidValue.badRequest(
                    "X-Purpose",
                    "purpose-missing",
                    "X-Purpose: the purpose in " + SHORTEST_PURPOSE + " to " + LONGEST_PURPOSE
                            + " characters is needed");
        }
        return text;
    }

    /**
     * The consent behind every political record; a version notes one that was given on paper.
     *
     * @throws Conflict 409 {@code consent-missing}
     */
    public void requireConsent(Caller caller, String workerId, @Nullable String paperVersion) {
        if (paperVersion != null) {
            consents.note(workerId, Purpose.POLITICAL_STATUS, paperVersion, caller.accountId(), null);
        }
        if (!hasConsent(workerId)) {
            throw new Conflict("consent-missing", workerId + " has not consented to POLITICAL_STATUS");
        }
    }

    /**
     * After a write: a withdrawal that came in between may have found nothing to delete yet, so it is deleted now.
     *
     * @throws Conflict 409 {@code consent-missing}
     */
    public void requireStillConsenting(String workerId, Forgets written) {
        if (!hasConsent(workerId)) {
            written.forget(workerId);
            throw new Conflict("consent-missing", workerId + " has withdrawn the consent to POLITICAL_STATUS");
        }
    }

    public boolean hasConsent(String workerId) {
        return consents.isInForce(workerId, Purpose.POLITICAL_STATUS);
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
