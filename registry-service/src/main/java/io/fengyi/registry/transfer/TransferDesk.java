package io.fengyi.registry.transfer;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.registry.input.AlreadyOnRecord;
import io.fengyi.registry.input.FreeText;
import io.fengyi.registry.input.ValidFrom;
import io.fengyi.registry.listing.Unpacked;
import io.fengyi.registry.membership.Members;
import io.fengyi.registry.membership.MembershipDesk;
import io.fengyi.registry.membership.MembershipView;
import io.fengyi.registry.membership.OrganisationsHere;
import io.fengyi.registry.political.Forgets;
import io.fengyi.registry.political.PoliticalAccess;
import io.fengyi.registry.political.PoliticalVault;
import io.fengyi.registry.transfer.MembershipTransfer.Step;
import io.fengyi.registry.transfer.MembershipTransfer.Target;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;

/** The door to transfers: request, step, withdraw; letters that were not used expire. */
@Service
public class TransferDesk implements Forgets {

    private static final String FIELD = "transfer-target";
    private static final TypeReference<Target> TARGET = new TypeReference<>() {};

    private final MongoOperations mongo;
    private final MembershipDesk memberships;
    private final Members members;
    private final OrganisationsHere organisations;
    private final PoliticalAccess access;
    private final PoliticalVault vault;
    private final Clock clock;
    private final Clock systemClock;

    TransferDesk(
            MongoOperations mongo,
            MembershipDesk memberships,
            Members members,
            OrganisationsHere organisations,
            PoliticalAccess access,
            PoliticalVault vault,
            Clock clock,
            @Qualifier("systemClock") Clock systemClock) {
        this.mongo = mongo;
        this.memberships = memberships;
        this.members = members;
        this.organisations = organisations;
        this.access = access;
        this.vault = vault;
        this.clock = clock;
        this.systemClock = systemClock;
    }

    /** @throws Conflict 409 {@code transfer-open} when one is under way already */
    public TransferView request(
            Caller caller,
            String membershipId,
            @Nullable String toOrganisation,
            @Nullable String toElsewhere,
            @Nullable LocalDate on) {
        MembershipView membership = memberships.get(caller, membershipId);
        if ((toOrganisation == null) == (toElsewhere == null)) {
            throw new InvalidValue(
                    "/toOrganisationId", "membership-place-invalid", "either toOrganisationId or toElsewhere");
        }
        if (toOrganisation != null && !organisations.keepsPapers(toOrganisation)) {
            throw new InvalidValue("/toOrganisationId", "organisation-unsuitable", "organisation: " + toOrganisation);
        }
        Target target = new Target(toOrganisation, FreeText.optional("/toElsewhere", toElsewhere, 2, 80));
        String worker = membership.workerId();
        access.requireConsent(caller, worker, null);
        MembershipTransfer fresh = new MembershipTransfer(
                Ids.next("mtr"),
                null,
                worker,
                membershipId,
                membership.communityCode(),
                vault.seal(worker, FIELD, target),
                TransferState.REQUESTED,
                worker,
                null,
                null,
                List.of(step(caller, TransferState.REQUESTED, on, null)));
        try {
            TransferView requested = TransferView.of(mongo.insert(fresh), target);
            access.requireStillConsenting(worker, this);
            return requested;
        } catch (DuplicateKeyException e) {
            throw new AlreadyOnRecord("transfer-open", worker + " has a transfer under way", e);
        }
    }

    /** The next step by Party affairs staff; a worker may withdraw the own one. DONE moves the papers that day. */
    public TransferView step(
            Caller caller, String id, TransferState to, @Nullable LocalDate on, @Nullable String note) {
        MembershipTransfer done = OptimisticRetry.run(() -> {
            MembershipTransfer stored = inScope(caller, id, to);
            Step step = step(caller, to, on, note);
            Step last = stored.steps().get(stored.steps().size() - 1);
            if (to == TransferState.EXPIRED || step.on().isBefore(last.on())) {
                throw new InvalidValue("/on", "day-before-last-step", to + " on " + step.on());
            }
            LocalDate expires = stored.expiresOn();
            boolean forward = to == TransferState.RECEIVED || to == TransferState.DONE;
            if (forward && expires != null && !step.on().isBefore(expires)) {
                throw new Conflict(
                        "letter-expired", "the letter of " + stored.letterOn() + " was good until " + expires);
            }
            if (to == TransferState.DONE) {
                requireOpen(target(stored));
            }
            access.record(caller, "membership.transfer", stored.workerId(), to.name());
            return mongo.save(stored.stepped(step));
        });
        return view(done.moving() == null ? done : move(done));
    }

    /**
     * Those of the caller's areas; a worker sees the own ones.
     *
     * @param overdueOn only those whose letter was older than 60 days and unused on the day
     */
    public Page<TransferView> list(
            Caller caller, @Nullable String area, @Nullable LocalDate overdueOn, PageRequest page) {
        boolean staff = caller.has(Role.PARTY_AFFAIRS);
        List<Criteria> all = new ArrayList<>();
        all.add(
                staff
                        ? caller.scope(Role.PARTY_AFFAIRS).within("communityCode")
                        : Criteria.where("workerId").is(caller.workerId()));
        if (area != null) {
            all.add(DataScope.subtrees("communityCode", Set.of(area)));
        }
        Page<TransferView> seen = Unpacked.page(
                mongo,
                new Criteria().andOperator(all),
                MembershipTransfer.class,
                MembershipTransfer::id,
                page,
                batch -> stored -> Unpacked.atMostOne(Optional.of(stored)
                        .filter(t -> overdueOn == null || t.isOverdueOn(overdueOn))
                        .map(this::view)));
        return staff
                ? access.recordAll(
                        caller, "membership.transfers", "membership-transfers", null, seen, TransferView::workerId)
                : seen;
    }

    /** Letters of 90 days ago are no good any more, and moves that a crash left are finished; again changes nothing. */
    @Scheduled(cron = "${fengyi.registry.transfer-round:0 30 2 * * *}", zone = "Asia/Shanghai")
    public void round() {
        LocalDate today = today();
        Query letters = new Query(Criteria.where("letterOn")
                .lte(today.minusDays(MembershipTransfer.LETTER_DAYS))
                .and("open")
                .gt(""));
        for (MembershipTransfer old : mongo.find(letters, MembershipTransfer.class)) {
            Step step = new Step(TransferState.EXPIRED, today, systemClock.instant(), "system", null);
            quietly(() -> mongo.save(old.stepped(step)));
        }
        for (MembershipTransfer left :
                mongo.find(new Query(Criteria.where("moving").is(true)), MembershipTransfer.class)) {
            quietly(() -> move(left));
        }
    }

    /** Letters older than 60 days on that day, still unused then. */
    long overdue(String area, LocalDate day) {
        Query query = new Query(new Criteria()
                .andOperator(
                        DataScope.subtrees("communityCode", Set.of(area)),
                        Criteria.where("letterOn").lt(day.minusDays(MembershipTransfer.OVERDUE_DAYS))));
        return mongo.find(query, MembershipTransfer.class).stream()
                .filter(t -> t.isOverdueOn(day))
                .count();
    }

    @Override
    public List<?> held(String workerId) {
        return mongo.find(new Query(Criteria.where("workerId").is(workerId)), MembershipTransfer.class).stream()
                .map(this::view)
                .toList();
    }

    @Override
    public long count(String workerId) {
        return mongo.count(new Query(Criteria.where("workerId").is(workerId)), MembershipTransfer.class);
    }

    @Override
    public void forget(String workerId) {
        mongo.remove(new Query(Criteria.where("workerId").is(workerId)), MembershipTransfer.class);
    }

    /** The organisation that the letter names may have been dissolved or become functional on the way. */
    private void requireOpen(Target target) {
        String organisation = target.organisationId();
        if (organisation != null && !organisations.keepsPapers(organisation)) {
            throw new Conflict("organisation-cannot-admit", organisation + " keeps no papers any more");
        }
    }

    private MembershipTransfer move(MembershipTransfer done) {
        Step last = done.steps().get(done.steps().size() - 1);
        members.move(done.membershipId(), last.on(), target(done)::move);
        return mongo.save(done.moved());
    }

    private MembershipTransfer inScope(Caller caller, String id, TransferState to) {
        MembershipTransfer stored = mongo.findById(id, MembershipTransfer.class);
        boolean own = stored != null && to == TransferState.WITHDRAWN && caller.isWorker(stored.workerId());
        if (stored == null || !(own || caller.scope(Role.PARTY_AFFAIRS).covers(stored.communityCode()))) {
            throw new NotFound("membership transfer", id);
        }
        return stored;
    }

    private Step step(Caller caller, TransferState state, @Nullable LocalDate on, @Nullable String note) {
        return new Step(
                state,
                ValidFrom.of(on, today()),
                systemClock.instant(),
                caller.accountId(),
                FreeText.optional("/note", note, 2, 200));
    }

    private TransferView view(MembershipTransfer transfer) {
        return TransferView.of(transfer, target(transfer));
    }

    private Target target(MembershipTransfer transfer) {
        return vault.open(transfer.workerId(), FIELD, transfer.target(), TARGET);
    }

    private static void quietly(Runnable write) {
        try {
            write.run();
        } catch (OptimisticLockingFailureException e) {
            LoggerFactory.getLogger(TransferDesk.class).debug("event=transfer hop=received already", e);
        }
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
