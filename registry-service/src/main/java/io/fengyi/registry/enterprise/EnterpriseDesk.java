package io.fengyi.registry.enterprise;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.registry.area.AreaDirectory;
import io.fengyi.registry.dictionary.Dictionaries;
import io.fengyi.registry.dictionary.DictionaryName;
import io.fengyi.registry.enterprise.Enterprise.Credit;
import io.fengyi.registry.input.AlreadyOnRecord;
import io.fengyi.registry.input.FreeText;
import io.fengyi.registry.input.ValidFrom;
import io.fengyi.registry.reading.ReadOnce;
import io.fengyi.relay.EventComposer;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The door to enterprises: enter, change, close, find. */
@Service
public class EnterpriseDesk {

    private static final Role[] WRITERS = {Role.COMMUNITY_STAFF, Role.STREET_ADMIN, Role.PARTY_AFFAIRS};

    /** Whoever read it as active before it closed has written by then. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final Enterprises enterprises;
    private final EnterprisesOfSites sites;
    private final EnterprisesCovered organisations;
    private final AreaDirectory areas;
    private final Dictionaries dictionaries;
    private final AuditTrail audit;
    private final EnterpriseAnnouncer announcer;
    private final ReadOnce once;
    private final Clock clock;
    private final Clock systemClock;

    EnterpriseDesk(
            Enterprises enterprises,
            EnterprisesOfSites sites,
            EnterprisesCovered organisations,
            AreaDirectory areas,
            Dictionaries dictionaries,
            AuditTrail audit,
            EventComposer events,
            ReadOnce once,
            Clock clock,
            @Qualifier("systemClock") Clock systemClock) {
        this.enterprises = enterprises;
        this.sites = sites;
        this.organisations = organisations;
        this.areas = areas;
        this.dictionaries = dictionaries;
        this.audit = audit;
        this.announcer = new EnterpriseAnnouncer(events);
        this.once = once;
        this.clock = clock;
        this.systemClock = systemClock;
    }

    public Page<EnterpriseView> list(Caller caller, EnterpriseFilter filter, PageRequest page) {
        LocalDate day = filter.asOf() == null ? today() : filter.asOf();
        EnterpriseScope scope = EnterpriseScope.of(caller, sites);
        Boolean covered = filter.covered();
        if (covered == null) {
            return enterprises.matching(scope, filter, day, page).map(enterprise -> EnterpriseView.of(enterprise, day));
        }
        Set<String> wanted = enterprises.idsMatching(scope, filter, day);
        Set<String> reached = organisations.among(wanted, day);
        wanted.removeIf(id -> reached.contains(id) != covered);
        return enterprises
                .matching(scope, filter, wanted, day, page)
                .map(enterprise -> EnterpriseView.of(enterprise, day));
    }

    /** @throws NotFound 404, also outside the caller's scope */
    public EnterpriseView get(Caller caller, EnterpriseId id) {
        return EnterpriseView.of(inScope(caller, id), today());
    }

    /**
     * Enters an enterprise; {@code validFrom} is its first day.
     *
     * @throws AlreadyOnRecord 409 {@code enterprise-already-registered} for the same credit code and brand
     */
    public EnterpriseView register(Caller caller, EnterpriseEntry entry, @Nullable IdempotencyKey key) {
        Optional<Enterprise> before = key == null ? Optional.empty() : enterprises.createdBy(key.value());
        if (before.isPresent()) {
            return EnterpriseView.of(before.get(), today());
        }
        EnterpriseFacts facts = checked(caller, entry);
        EnterpriseId id = EnterpriseId.next();
        Credit credit = credit(caller, id, entry, null);
        Enterprise enterprise = Enterprise.registered(
                id, ValidFrom.of(entry.validFrom(), today()), facts, credit, key == null ? null : key.value());
        return EnterpriseView.of(saveUnique(announcer.registered(enterprise)), today());
    }

    /**
     * Changes what holds from {@code validFrom} on.
     *
     * @throws StaleVersion 412
     * @throws io.fengyi.http.InvalidTransition 409 when it is closed
     */
    public EnterpriseView change(Caller caller, EnterpriseId id, EnterpriseEntry entry, long version) {
        Enterprise stored = inScope(caller, id);
        StaleVersion.check(version, EnterpriseView.of(stored, today()).version());
        EnterpriseFacts facts = checked(caller, entry);
        Enterprise changed =
                stored.changed(ValidFrom.of(entry.validFrom(), today()), facts, credit(caller, id, entry, stored));
        return EnterpriseView.of(saveUnique(announcer.changed(stored, changed)), today());
    }

    /** Closes it on a day; what hangs on it is ended by the closing feature. The same key again changes nothing. */
    public EnterpriseView close(Caller caller, EnterpriseId id, LocalDate on, @Nullable IdempotencyKey key) {
        return OptimisticRetry.run(() -> {
            Enterprise stored = inScope(caller, id);
            if (key != null && key.value().equals(stored.closingKey())) {
                return EnterpriseView.of(stored, today());
            }
            Enterprise closed = stored.closed(on, today(), systemClock.instant(), key == null ? null : key.value());
            return EnterpriseView.of(enterprises.save(announcer.closed(closed)), today());
        });
    }

    /** Enterprises closed some time ago whose sites and employments may still have to be ended. */
    public List<EnterpriseView> closing() {
        LocalDate today = today();
        return enterprises.closingSince(systemClock.instant().minus(QUIET)).stream()
                .map(enterprise -> EnterpriseView.of(enterprise, today))
                .toList();
    }

    public void closingDone(EnterpriseId id) {
        enterprises.closingDone(id.value());
    }

    /**
     * An enterprise that works here on the day, in anybody's area: people live in one and work in another.
     *
     * @throws InvalidValue 422 {@code enterprise-unknown}
     */
    public EnterpriseView requireActive(String pointer, String id, LocalDate day) {
        return enterprises
                .find(id)
                .filter(enterprise -> enterprise.statusOn(day) == EnterpriseStatus.ACTIVE)
                .map(enterprise -> EnterpriseView.of(enterprise, day))
                .orElseThrow(() -> new InvalidValue(
                        pointer, "enterprise-unknown", "enterprise: " + id + " (none works here on " + day + ")"));
    }

    /** Those of the ids that exist, by id, as they are today. */
    public Map<String, EnterpriseView> named(Set<String> ids) {
        LocalDate today = today();
        return enterprises.findAll(ids).stream()
                .collect(Collectors.toMap(Enterprise::id, enterprise -> EnterpriseView.of(enterprise, today)));
    }

    /**
     * Those that work here on the day and are called so: by id, credit code or exact brand. A brand may name several.
     */
    public List<EnterpriseView> called(String name, LocalDate day) {
        List<Enterprise> found = Ids.isShaped("ent", name)
                ? enterprises.find(name).stream()
                        .filter(enterprise -> enterprise.statusOn(day) == EnterpriseStatus.ACTIVE)
                        .toList()
                : enterprises.called(name, day);
        return found.stream()
                .map(enterprise -> EnterpriseView.of(enterprise, day))
                .toList();
    }

    /** All that work in the area on the day, oldest record first; for figures and advice, whoever asks. */
    public List<EnterpriseView> activeOn(LocalDate day, String area) {
        return activeDuring(day, day, area).apply(day);
    }

    /** As {@link #activeOn}, for every day of a period by one read. */
    public Function<LocalDate, List<EnterpriseView>> activeDuring(LocalDate from, LocalDate to, String area) {
        List<Enterprise> all = enterprises.activeDuring(from, to, area);
        return day -> all.stream()
                .filter(enterprise -> enterprise.isActiveIn(area, day))
                .map(enterprise -> EnterpriseView.of(enterprise, day))
                .toList();
    }

    /** As {@link #activeDuring} the period of the question, read once for all figures of the request. */
    public Function<LocalDate, List<EnterpriseView>> activeFor(FigureQuestion question) {
        return once.read(
                "enterprises", question, () -> activeDuring(question.from(), question.asOf(), question.area()));
    }

    /** Active enterprises by part of the brand: what somebody picks the employer from. */
    public Page<EnterpriseView> activeByBrand(String text, PageRequest page) {
        LocalDate today = today();
        return enterprises.activeByBrand(text, today, page).map(enterprise -> EnterpriseView.of(enterprise, today));
    }

    private Enterprise inScope(Caller caller, EnterpriseId id) {
        return enterprises
                .find(id.value())
                .filter(enterprise -> EnterpriseScope.of(caller, sites).covers(enterprise))
                .orElseThrow(() -> new NotFound("enterprise", id));
    }

    private EnterpriseFacts checked(Caller caller, EnterpriseEntry entry) {
        String community = areas.requireCommunity("/communityCode", entry.communityCode());
        DataScope scope = caller.scope(WRITERS);
        if (!scope.covers(community)) {
            throw new NotFound("community", community);
        }
        return new EnterpriseFacts(
                FreeText.of("/brand", entry.brand(), 1, 40),
                FreeText.optional("/legalName", entry.legalName(), 2, 100),
                dictionaries.require(DictionaryName.INDUSTRY, "/industry", entry.industry()),
                community,
                FreeText.optional("/address", entry.address(), 2, 100));
    }

    private Credit credit(Caller caller, EnterpriseId id, EnterpriseEntry entry, @Nullable Enterprise stored) {
        if (entry.creditCode() == null) {
            return new Credit(null, null);
        }
        if (!entry.checkDigitWaived()) {
            return new Credit(CreditCode.of(entry.creditCode()).value(), null);
        }
        String code = CreditCode.withoutCheck(entry.creditCode()).value();
        if (entry.waiverReason() == null) {
            throw new InvalidValue(
                    "/waiverReason", "reason-missing", "waiverReason: at least 10 characters are needed");
        }
        String reason = FreeText.of("/waiverReason", entry.waiverReason(), 10, 200);
        Credit credit = new Credit(code, reason);
        boolean known = stored != null && credit.equals(new Credit(stored.creditCode(), stored.waiverReason()));
        if (!known) {
            audit.record(AuditEntry.done(caller, "credit-code.waive", id.value(), reason));
        }
        return credit;
    }

    private Enterprise saveUnique(Enterprise enterprise) {
        try {
            return enterprises.save(enterprise);
        } catch (DuplicateKeyException e) {
            if (enterprise.creationKey() != null && enterprise.version() == null) {
                Optional<Enterprise> mine = enterprises.createdBy(enterprise.creationKey());
                if (mine.isPresent()) {
                    return mine.get();
                }
            }
            throw new AlreadyOnRecord(
                    "enterprise-already-registered",
                    "enterprise: " + enterprise.creditCode() + " "
                            + enterprise.current().brand() + " is on record",
                    e);
        }
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
