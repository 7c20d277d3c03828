package io.fengyi.welfare.merchant;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.access.text.PersonalDataScan;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.community.Communities;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Enters, corrects, activates, suspends and ends merchants.
 *
 * <p>Staff act inside their communities only; what lies outside answers 404. Every decision is one write that carries
 * the new state and its event. Source: welfare.md 3.3.
 */
@Component
public class MerchantDesk {

    private final Merchants merchants;
    private final MerchantAnnouncer announcer;
    private final Communities communities;
    private final KnownStreets streets;
    private final Clock clock;

    MerchantDesk(
            Merchants merchants,
            MerchantAnnouncer announcer,
            Communities communities,
            KnownStreets streets,
            Clock clock) {
        this.merchants = merchants;
        this.announcer = announcer;
        this.communities = communities;
        this.streets = streets;
        this.clock = clock;
    }

    /** Enters a merchant as PENDING; the same key again gives the same merchant. */
    public MerchantFile enter(Caller caller, MerchantEntry entry, @Nullable String key) {
        check(caller, entry);
        return MerchantFile.of(OptimisticRetry.run(() -> {
            Merchant known = key == null ? null : merchants.enteredWith(key).orElse(null);
            return known != null
                    ? known
                    : merchants.save(
                            Merchant.entered(MerchantId.next(), entry, clock.instant(), caller.accountId(), key));
        }));
    }

    /**
     * Corrects what was entered.
     *
     * @throws StaleVersion when somebody else was faster
     */
    public MerchantFile correct(Caller caller, String id, long version, UnaryOperator<MerchantEntry> change) {
        Merchant merchant = ofStaff(caller, id);
        StaleVersion.check(version, merchant.currentVersion());
        MerchantEntry next = change.apply(merchant.entry());
        check(caller, next);
        Merchant corrected = merchant.corrected(next);
        boolean toldOf = !next.name().equals(merchant.entry().name())
                || !next.communityCode().equals(merchant.entry().communityCode());
        return MerchantFile.of(
                merchants.save(toldOf && corrected.isActive() ? announcer.announced(corrected) : corrected));
    }

    public MerchantFile activate(Caller caller, String id, @Nullable String key) {
        MerchantStep step = step(MerchantCommand.ACTIVATION, caller, null, key);
        return decide(caller, id, step, merchant -> merchant.activate(step, BusinessDay.of(step.at())));
    }

    public MerchantFile suspend(Caller caller, String id, String reason, @Nullable String key) {
        MerchantStep step = step(MerchantCommand.SUSPENSION, caller, reason, key);
        return decide(caller, id, step, merchant -> merchant.suspend(step));
    }

    public MerchantFile end(Caller caller, String id, String reason, @Nullable String key) {
        MerchantStep step = step(MerchantCommand.ENDING, caller, reason, key);
        return decide(caller, id, step, merchant -> merchant.end(step));
    }

    /** Merchants that serve riders; anybody may know them. */
    public Page<MerchantFile> active(@Nullable String area, @Nullable String friendlyStreetId, PageRequest page) {
        return merchants
                .inState(MerchantState.ACTIVE, null, area, friendlyStreetId, page)
                .map(MerchantFile::of);
    }

    /** Merchants of any state in the communities of this member of staff. */
    public Page<MerchantFile> inState(
            Caller caller,
            MerchantState state,
            @Nullable String area,
            @Nullable String friendlyStreetId,
            PageRequest page) {
        return merchants
                .inState(state, staffScope(caller), area, friendlyStreetId, page)
                .map(MerchantFile::of);
    }

    /** All that serve riders in a friendly street. */
    public List<MerchantFile> activeIn(String friendlyStreetId) {
        return merchants.activeIn(friendlyStreetId).stream()
                .map(MerchantFile::of)
                .toList();
    }

    /** All that serve riders in one of these friendly streets or communities. */
    public List<MerchantFile> activeAround(Set<String> friendlyStreetIds, Set<String> communityCodes) {
        return merchants.activeAround(friendlyStreetIds, communityCodes).stream()
                .map(MerchantFile::of)
                .toList();
    }

    /** Those of an area that served riders at that moment. */
    public List<MerchantFile> activeAt(Instant moment, String area) {
        return merchants.everActiveIn(area).stream()
                .map(MerchantFile::of)
                .filter(file -> file.wasActiveAt(moment))
                .toList();
    }

    /** Those of an area that have ever served riders, whatever became of them. */
    public List<MerchantFile> everActiveIn(String area) {
        return merchants.everActiveIn(area).stream().map(MerchantFile::of).toList();
    }

    /** A merchant that serves riders, or any for its own account and the staff of its community; else 404. */
    public MerchantFile get(Caller caller, String id) {
        Merchant merchant = merchants.find(id).orElseThrow(() -> new NotFound("merchant", id));
        if (!merchant.isActive() && !mayReadAll(caller, merchant)) {
            throw new NotFound("merchant", id);
        }
        return MerchantFile.of(merchant);
    }

    /** Whether this caller may see agreement, credit code and history. */
    public boolean mayReadAll(Caller caller, MerchantFile file) {
        return mayReadAll(caller, file.id(), file.entry().communityCode());
    }

    private static boolean mayReadAll(Caller caller, Merchant merchant) {
        return mayReadAll(caller, merchant.id(), merchant.entry().communityCode());
    }

    private static boolean mayReadAll(Caller caller, String id, String communityCode) {
        return staffScope(caller).covers(communityCode)
                || caller.scope(Role.MERCHANT).merchantIds().contains(id);
    }

    private MerchantFile decide(Caller caller, String id, MerchantStep step, UnaryOperator<Merchant> decision) {
        return MerchantFile.of(OptimisticRetry.run(() -> {
            Merchant merchant = ofStaff(caller, id);
            return merchant.remembers(step.key())
                    ? merchant
                    : merchants.save(announcer.announced(decision.apply(merchant)));
        }));
    }

    private Merchant ofStaff(Caller caller, String id) {
        return merchants
                .find(id)
                .filter(merchant -> staffScope(caller).covers(merchant.entry().communityCode()))
                .orElseThrow(() -> new NotFound("merchant", id));
    }

    private void check(Caller caller, MerchantEntry entry) {
        if (!staffScope(caller).covers(entry.communityCode())) {
            throw new Forbidden("area-outside-scope", "communityCode: " + entry.communityCode());
        }
        communities.requireAll(List.of(entry.communityCode()));
        String street = entry.friendlyStreetId();
        if (street != null && !streets.exists(street)) {
            throw new InvalidValue("/friendlyStreetId", "friendly-street-unknown", "friendlyStreetId: " + street);
        }
        refusePersonalData("/name", entry.name());
        refusePersonalData("/address", entry.address());
        refusePersonalData("/description", entry.description());
    }

    private static void refusePersonalData(String pointer, @Nullable String text) {
        PersonalDataScan.find(text).stream().findFirst().ifPresent(found -> {
            throw new InvalidValue(
                    pointer,
                    "forbidden-personal-data",
                    pointer.substring(1) + ": " + found.kind() + " at " + found.start() + "–" + found.end());
        });
    }

    private MerchantStep step(MerchantCommand command, Caller caller, @Nullable String reason, @Nullable String key) {
        return new MerchantStep(command, clock.instant(), caller.accountId(), reason, key);
    }

    private static DataScope staffScope(Caller caller) {
        return caller.scope(Role.COMMUNITY_STAFF, Role.STREET_ADMIN);
    }
}
