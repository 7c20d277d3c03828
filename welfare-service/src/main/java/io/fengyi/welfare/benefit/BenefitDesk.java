package io.fengyi.welfare.benefit;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.merchant.MerchantFile;
import io.fengyi.welfare.merchant.MerchantLookup;
import io.fengyi.welfare.stationdirectory.MerchantOffer;
import io.fengyi.welfare.stationdirectory.StationExtras;
import io.fengyi.welfare.wording.Wording;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Drafts, starts, pauses and ends benefits.
 *
 * <p>A merchant drafts its own and may pause or end them; only a street admin starts one. What belongs to others
 * answers 404. Source: welfare.md 3.3.
 */
@Component
public class BenefitDesk implements StationExtras {

    /** What a list of benefits is narrowed to. */
    public record Filter(
            @Nullable String area,
            @Nullable String kind,
            @Nullable String merchantId) {}

    private final Benefits benefits;
    private final BenefitAnnouncer announcer;
    private final BenefitSettings settings;
    private final MerchantLookup merchants;
    private final Clock clock;

    BenefitDesk(
            Benefits benefits,
            BenefitAnnouncer announcer,
            BenefitSettings settings,
            MerchantLookup merchants,
            Clock clock) {
        this.benefits = benefits;
        this.announcer = announcer;
        this.settings = settings;
        this.merchants = merchants;
        this.clock = clock;
    }

    /** Drafts a benefit of an own merchant, or as a street admin of any in the subdistrict. */
    public BenefitFile draft(Caller caller, BenefitOffer offer, @Nullable String key) {
        MerchantFile merchant = merchants.get(offer.merchantId());
        String communityCode = merchant.entry().communityCode();
        if (!mayWrite(caller, merchant.id(), communityCode)) {
            throw new NotFound("merchant", merchant.id());
        }
        check(offer);
        return BenefitFile.of(OptimisticRetry.run(() -> {
            Benefit known = key == null ? null : benefits.draftedWith(key).orElse(null);
            return known != null
                    ? known
                    : benefits.save(Benefit.drafted(
                            BenefitId.next(), offer, communityCode, clock.instant(), caller.accountId(), key));
        }));
    }

    /**
     * Changes what is offered; merchants change drafts only, so that what riders claim is what was agreed upon.
     *
     * @throws StaleVersion when somebody else was faster
     */
    public BenefitFile change(Caller caller, String id, long version, UnaryOperator<BenefitOffer> change) {
        Benefit benefit = writable(caller, id);
        StaleVersion.check(version, benefit.currentVersion());
        if (benefit.state() != BenefitState.DRAFT && !isAdminOf(caller, benefit.communityCode())) {
            throw new Forbidden("street-admin-required", "benefit " + id + " is " + benefit.state());
        }
        BenefitOffer next = change.apply(benefit.offer());
        if (!next.merchantId().equals(benefit.offer().merchantId())) {
            throw new InvalidValue("/merchantId", "merchant-fixed", "merchantId: " + next.merchantId());
        }
        check(next);
        return BenefitFile.of(benefits.save(benefit.changed(next)));
    }

    public BenefitFile start(Caller caller, String id, @Nullable String key) {
        return decide(caller, id, step(BenefitCommand.START, caller, null, key));
    }

    public BenefitFile pause(Caller caller, String id, String reason, @Nullable String key) {
        return decide(caller, id, step(BenefitCommand.PAUSE, caller, reason, key));
    }

    public BenefitFile end(Caller caller, String id, String reason, @Nullable String key) {
        return decide(caller, id, step(BenefitCommand.ENDING, caller, reason, key));
    }

    /** What can be claimed now; anybody may know. */
    public Page<BenefitFile> running(Filter filter, PageRequest page) {
        return benefits.running(filter, merchants.suspended(), page).map(BenefitFile::of);
    }

    @Override
    public Map<String, List<MerchantOffer>> offersOf(Collection<String> merchantIds) {
        return benefits.runningOf(merchantIds).stream()
                .collect(Collectors.groupingBy(
                        benefit -> benefit.offer().merchantId(),
                        Collectors.mapping(BenefitDesk::offer, Collectors.toList())));
    }

    private static MerchantOffer offer(Benefit benefit) {
        return new MerchantOffer(
                benefit.id(), benefit.offer().kind(), benefit.offer().title());
    }

    /** Those of any state that belong to this merchant or lie in the area of this member of staff. */
    public Page<BenefitFile> inState(Caller caller, BenefitState state, Filter filter, PageRequest page) {
        Criteria own = Criteria.where("offer.merchantId")
                .in(caller.scope(Role.MERCHANT).merchantIds());
        Criteria visible = new Criteria().orOperator(own, staffScope(caller).within("communityCode"));
        return benefits.inState(state, visible, filter, page).map(BenefitFile::of);
    }

    /** One that runs, or any for its merchant and staff of its area; else 404. */
    public BenefitFile get(Caller caller, String id) {
        Benefit benefit = benefits.find(id).orElseThrow(() -> new NotFound("benefit", id));
        boolean mayReadAll = staffScope(caller).covers(benefit.communityCode())
                || caller.scope(Role.MERCHANT)
                        .merchantIds()
                        .contains(benefit.offer().merchantId());
        if (benefit.state() != BenefitState.RUNNING && !mayReadAll) {
            throw new NotFound("benefit", id);
        }
        return BenefitFile.of(benefit);
    }

    /**
     * What a worker is about to claim.
     *
     * @throws NotFound for a draft
     * @throws Conflict {@code benefit-not-running}
     */
    public BenefitFile claimable(String id) {
        Benefit benefit = benefits.find(id)
                .filter(found -> found.state() != BenefitState.DRAFT)
                .orElseThrow(() -> new NotFound("benefit", id));
        if (benefit.state() != BenefitState.RUNNING) {
            throw new Conflict("benefit-not-running", "benefit: " + id + " is " + benefit.state());
        }
        return BenefitFile.of(benefit);
    }

    private BenefitFile decide(Caller caller, String id, BenefitStep step) {
        return BenefitFile.of(OptimisticRetry.run(() -> {
            Benefit benefit = writable(caller, id);
            if (benefit.remembers(step.key())) {
                return benefit;
            }
            Benefit moved = benefit.moved(step);
            if (step.command() == BenefitCommand.START) {
                merchants.requireServing(benefit.offer().merchantId());
            }
            return benefits.save(announcer.announced(benefit, moved));
        }));
    }

    private Benefit writable(Caller caller, String id) {
        return benefits.find(id)
                .filter(benefit -> mayWrite(caller, benefit.offer().merchantId(), benefit.communityCode()))
                .orElseThrow(() -> new NotFound("benefit", id));
    }

    private static boolean mayWrite(Caller caller, String merchantId, String communityCode) {
        return isAdminOf(caller, communityCode)
                || caller.scope(Role.MERCHANT).merchantIds().contains(merchantId);
    }

    private static boolean isAdminOf(Caller caller, String communityCode) {
        return caller.scope(Role.STREET_ADMIN).covers(communityCode);
    }

    private static DataScope staffScope(Caller caller) {
        return caller.scope(Role.COMMUNITY_STAFF, Role.STREET_ADMIN);
    }

    private void check(BenefitOffer offer) {
        if (!settings.kinds().contains(offer.kind())) {
            throw new InvalidValue(
                    "/kind", "benefit-kind-unknown", "kind: " + offer.kind() + " (known: " + settings.kinds() + ")");
        }
        Wording.check("/title", offer.title());
        Wording.check("/terms", offer.terms());
    }

    private BenefitStep step(BenefitCommand command, Caller caller, @Nullable String reason, @Nullable String key) {
        return new BenefitStep(command, clock.instant(), caller.accountId(), reason, key);
    }
}
