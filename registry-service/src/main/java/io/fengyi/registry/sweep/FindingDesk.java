package io.fengyi.registry.sweep;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.vault.BlindIndex;
import io.fengyi.http.NotFound;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.political.Forgets;
import io.fengyi.registry.political.PoliticalAccess;
import io.fengyi.registry.political.PoliticalVault;
import io.fengyi.registry.sweep.snapshot.StopResult;
import io.fengyi.registry.validity.Days;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/** Notes which members a sweep found, with their consent; nothing but counts leaves here. */
@Service
public class FindingDesk implements Forgets {

    private static final String FIELD = "sweep-finding";

    private final MongoOperations mongo;
    private final Sweeps sweeps;
    private final SweepReach reach;
    private final PoliticalAccess access;
    private final PoliticalVault vault;
    private final BlindIndex index;

    FindingDesk(
            MongoOperations mongo,
            Sweeps sweeps,
            SweepReach reach,
            PoliticalAccess access,
            PoliticalVault vault,
            BlindIndex index) {
        this.mongo = mongo;
        this.sweeps = sweeps;
        this.reach = reach;
        this.access = access;
        this.vault = vault;
        this.index = index;
    }

    /** Where a member's papers are. */
    public enum MembershipAt {
        HERE,
        ELSEWHERE
    }

    /**
     * One member found.
     *
     * @param person keyed hash of the worker: the same one in every sweep; a random word once the worker is forgotten
     * @param communityCode of the site
     * @param sealed worker and site, under the key of the worker's political records; null once forgotten
     */
    @Document("sweep_findings")
    record Finding(
            @Id String id,
            String sweepId,
            String person,
            MembershipAt membershipAt,
            String communityCode,
            byte @Nullable [] sealed) {}

    private record SiteOfSweep(String enterpriseId, String communityCode) {}

    /**
     * Notes a member; a second finding of the same person replaces the first.
     *
     * @param paperConsent version of the notice that was consented to on paper
     * @throws io.fengyi.http.InvalidTransition 409 unless the sweep is running
     * @throws io.fengyi.http.Conflict 409 {@code consent-missing}
     * @throws NotFound 404 for a worker or site that the caller does not look after
     */
    public void note(
            Caller caller,
            SweepId id,
            WorkerId workerId,
            String siteId,
            MembershipAt membershipAt,
            @Nullable String paperConsent) {
        SweepReach.Reach seen = reach.of(caller, Role.PARTY_AFFAIRS);
        Sweep sweep = sweeps.find(id.value()).filter(seen::touches).orElseThrow(() -> new NotFound("sweep", id));
        SiteOfSweep site = site(sweep, siteId)
                .filter(one -> seen.areas().covers(sweep.plan().area())
                        || seen.covers(one.communityCode(), one.enterpriseId()))
                .orElseThrow(() -> new NotFound("site", siteId));
        access.requireMetAt(caller, workerId.value(), site.enterpriseId());
        sweep.require("findings", SweepStatus.RUNNING);
        access.requireConsent(caller, workerId.value(), paperConsent);
        access.record(caller, "sweep-finding.note", workerId.value(), id.value());
        String person = person(workerId.value());
        byte[] sealed = vault.seal(workerId.value(), FIELD, workerId.value() + '|' + siteId);
        OptimisticRetry.run(() -> mongo.save(
                new Finding(idOf(sweep.id(), person), sweep.id(), person, membershipAt, site.communityCode(), sealed)));
        access.requireStillConsenting(workerId.value(), this);
    }

    @Override
    public List<?> held(String workerId) {
        return mongo.find(mine(workerId), Finding.class).stream()
                .map(finding -> Map.of("sweepId", finding.sweepId(), "membershipAt", finding.membershipAt()))
                .toList();
    }

    @Override
    public long count(String workerId) {
        return mongo.count(mine(workerId), Finding.class);
    }

    /** A running sweep forgets the finding; what a closed one counted stays a number that leads to nobody. */
    @Override
    public void forget(String workerId) {
        String nobody = Ids.next("fnd");
        for (Finding finding : mongo.find(mine(workerId), Finding.class)) {
            Query one = new Query(Criteria.where("_id").is(finding.id()));
            boolean closed = sweeps.find(finding.sweepId())
                    .filter(sweep -> sweep.status() == SweepStatus.CLOSED)
                    .isPresent();
            if (closed) {
                mongo.updateFirst(one, new Update().set("person", nobody).unset("sealed"), Finding.class);
            } else {
                mongo.remove(one, Finding.class);
            }
        }
    }

    private String idOf(String sweepId, String person) {
        Finding before = mongo.findOne(
                new Query(Criteria.where("sweepId").is(sweepId).and("person").is(person)), Finding.class);
        return before == null ? Ids.next("fnd") : before.id();
    }

    private Query mine(String workerId) {
        return new Query(Criteria.where("person").is(person(workerId)));
    }

    private String person(String workerId) {
        return index.of(FIELD, workerId);
    }

    private static Optional<SiteOfSweep> site(Sweep sweep, String siteId) {
        return sweep.frame().stream()
                .filter(site -> site.siteId().equals(siteId))
                .map(site -> new SiteOfSweep(site.enterpriseId(), site.communityCode()))
                .findFirst()
                .or(() -> sweep.lastStops(Days.OPEN).values().stream()
                        .filter(stop -> stop.siteId().equals(siteId) && stop.result() == StopResult.NEW)
                        .map(stop -> new SiteOfSweep(stop.enterpriseId(), VisitDesk.communityOf(sweep, stop)))
                        .findFirst());
    }

    /** Distinct persons over these sweeps in the area; who was found twice counts where the later sweep found them. */
    long count(List<String> sweepIds, String area, MembershipAt where) {
        Set<String> seen = new HashSet<>();
        long count = 0;
        for (int i = sweepIds.size() - 1; i >= 0; i--) {
            for (Finding finding :
                    mongo.find(new Query(Criteria.where("sweepId").is(sweepIds.get(i))), Finding.class)) {
                if (seen.add(finding.person())
                        && finding.membershipAt() == where
                        && finding.communityCode().startsWith(area)) {
                    count++;
                }
            }
        }
        return count;
    }
}
