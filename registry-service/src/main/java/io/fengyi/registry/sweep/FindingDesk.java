package io.fengyi.registry.sweep;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.access.vault.BlindIndex;
import io.fengyi.access.vault.PersonalVault;
import io.fengyi.http.NotFound;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.political.Forgets;
import io.fengyi.registry.sweep.snapshot.StopResult;
import io.fengyi.registry.validity.Days;
import io.fengyi.registry.worker.WorkerLookup;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** Notes which members a sweep found; nothing but counts leaves here. */
@Service
public class FindingDesk implements Forgets {

    private static final String FIELD = "sweep-finding";
    private static final String PERSON = "person";

    private final MongoOperations mongo;
    private final Sweeps sweeps;
    private final WorkerLookup workers;
    private final PersonalVault vault;
    private final BlindIndex index;
    private final AuditTrail audit;

    FindingDesk(
            MongoOperations mongo,
            Sweeps sweeps,
            WorkerLookup workers,
            PersonalVault vault,
            BlindIndex index,
            AuditTrail audit) {
        this.mongo = mongo;
        this.sweeps = sweeps;
        this.workers = workers;
        this.vault = vault;
        this.index = index;
        this.audit = audit;
    }

    /** Where a member's papers are. */
    public enum MembershipAt {
        HERE,
        ELSEWHERE
    }

    /**
     * One member found.
     *
     * @param id sweep and person
     * @param person keyed hash of the worker: the same one in every sweep
     * @param sealed worker and site, under the worker's own key; gone when the person is forgotten
     */
    @Document("sweep_findings")
    record Finding(@Id String id, String sweepId, String person, MembershipAt membershipAt, byte @Nullable [] sealed) {

        Finding ofNobody(String pseudonym) {
            return new Finding(sweepId + '|' + pseudonym, sweepId, pseudonym, membershipAt, null);
        }
    }

    /**
     * Notes a member; a second finding of the same person replaces the first.
     *
     * @throws io.fengyi.http.InvalidTransition 409 unless the sweep is running
     * @throws NotFound 404 for a worker or site that the caller does not look after
     */
    public void note(Caller caller, SweepId id, WorkerId workerId, String siteId, MembershipAt membershipAt) {
        Sweep sweep = sweeps.find(id.value())
                .filter(found -> SweepDesk.touches(caller, found, Role.PARTY_AFFAIRS, Role.INSTRUCTOR))
                .orElseThrow(() -> new NotFound("sweep", id));
        requireSite(caller, sweep, siteId);
        if (workers.brief(workerId).isEmpty()) {
            throw new NotFound("worker", workerId);
        }
        audit.record(AuditEntry.done(caller, "sweep-finding.note", workerId.value(), id.value()));
        sweep.require("findings", SweepStatus.RUNNING);
        String person = index.of(FIELD, workerId.value());
        byte[] sealed = vault.seal(workerId.value(), FIELD, workerId.value() + '|' + siteId);
        mongo.save(new Finding(sweep.id() + '|' + person, sweep.id(), person, membershipAt, sealed));
    }

    private static void requireSite(Caller caller, Sweep sweep, String siteId) {
        String enterprise = sweep.frame().stream()
                .filter(site -> site.siteId().equals(siteId))
                .map(site -> site.enterpriseId())
                .findFirst()
                .or(() -> sweep.lastStops(Days.OPEN).values().stream()
                        .filter(stop -> stop.siteId().equals(siteId) && stop.result() == StopResult.NEW)
                        .map(Visit.Stop::enterpriseId)
                        .findFirst())
                .orElseThrow(() -> new NotFound("site", siteId));
        DataScope party = caller.scope(Role.PARTY_AFFAIRS);
        boolean assigned = caller.scope(Role.INSTRUCTOR).enterpriseIds().contains(enterprise);
        if (!assigned && !party.covers(sweep.plan().area())) {
            throw new NotFound("site", siteId);
        }
    }

    /**
     * The numbers of sweeps stay, nobody is behind them any more: the keyed hash gives way to one that is made of what
     * was sealed and cannot be made again once that is gone. The finding it is made of goes last, so that again is the
     * same after any interruption.
     */
    @Override
    public void forget(String workerId) {
        Query own = new Query(Criteria.where(PERSON).is(index.of(FIELD, workerId)))
                .with(Sort.by(Sort.Direction.DESC, "_id"));
        List<Finding> found = mongo.find(own, Finding.class);
        if (found.isEmpty()) {
            return;
        }
        String pseudonym = pseudonym(found.get(found.size() - 1));
        for (Finding finding : found) {
            mongo.save(finding.ofNobody(pseudonym));
            mongo.remove(finding);
        }
    }

    private static String pseudonym(Finding finding) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Objects.requireNonNull(finding.sealed())));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is not available", impossible);
        }
    }

    /** Distinct persons over these sweeps; who was found twice counts where the later sweep found them. */
    long count(List<String> sweepIds, MembershipAt where) {
        Set<String> seen = new HashSet<>();
        long count = 0;
        for (int i = sweepIds.size() - 1; i >= 0; i--) {
            for (Finding finding :
                    mongo.find(new Query(Criteria.where("sweepId").is(sweepIds.get(i))), Finding.class)) {
                if (seen.add(finding.person()) && finding.membershipAt() == where) {
                    count++;
                }
            }
        }
        return count;
    }
}
