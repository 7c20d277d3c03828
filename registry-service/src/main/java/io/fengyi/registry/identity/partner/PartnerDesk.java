package io.fengyi.registry.identity.partner;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.registry.identity.partner.Partner.RateLimit;
import io.fengyi.registry.identity.secret.OneTimeCode;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Partners as street administrators look after them, each within the own areas; every act is audited. */
@Service
public class PartnerDesk {

    private final Partners partners;
    private final PartnerAnnouncer announcer;
    private final AuditTrail audit;
    private final Clock systemClock;

    PartnerDesk(
            Partners partners,
            PartnerAnnouncer announcer,
            AuditTrail audit,
            @Qualifier("systemClock") Clock systemClock) {
        this.partners = partners;
        this.announcer = announcer;
        this.audit = audit;
        this.systemClock = systemClock;
    }

    /** A partner and, once, a secret or key of theirs. */
    public record Shown(Partner partner, String secretId, OneTimeCode secret) {}

    public Page<Partner> list(Caller caller, PageRequest page) {
        return partners.in(scope(caller), page);
    }

    public Partner get(Caller caller, String id) {
        return partners.find(id)
                .filter(partner -> scope(caller).covers(partner.areaCode()))
                .orElseThrow(() -> new NotFound("partner", id));
    }

    /** The partner whose Open311 key this is; a disabled partner has none. 404 without saying why. */
    public Partner holderOf(String apiKey) {
        return partners.withApiKey(OneTimeCode.hash(apiKey))
                .filter(partner -> !partner.disabled())
                .orElseThrow(() -> new NotFound("api key", "(not shown)"));
    }

    /**
     * Admits a partner.
     *
     * @throws InvalidValue {@code scope-unknown}, {@code area-outside}
     */
    public Shown admit(
            Caller caller,
            String name,
            Set<String> scopes,
            Set<String> areas,
            @Nullable RateLimit limit,
            @Nullable String key) {
        check(scopes);
        DataScope own = scope(caller);
        areas.stream().filter(area -> !own.covers(area)).findFirst().ifPresent(area -> {
            throw new InvalidValue("/areas", "area-outside", "area: " + area + " (yours: " + own.areas() + ")");
        });
        String home = own.areas().stream()
                .filter(areas.iterator().next()::startsWith)
                .findFirst()
                .orElseThrow();
        Shown shown = admit(caller.accountId(), home, name, scopes, areas, limit, key);
        audit.record(AuditEntry.done(caller, "partner.admit", shown.partner().id(), String.join(" ", scopes)));
        return shown;
    }

    /** As above, for the demo: no administrator asks. */
    public Shown admit(
            String by,
            String areaCode,
            String name,
            Set<String> scopes,
            Set<String> areas,
            @Nullable RateLimit limit,
            @Nullable String key) {
        check(scopes);
        OneTimeCode secret = OneTimeCode.next();
        Instant now = systemClock.instant();
        Partner saved = OptimisticRetry.run(() -> partners.save(partners.madeBy(key)
                .map(before -> before.rotateSecret(secret.hash(), now, null)) // a repeat after a crash
                .orElseGet(() -> new Partner(
                        Ids.next("ptn"),
                        null,
                        name,
                        areaCode,
                        scopes,
                        areas,
                        limit == null ? RateLimit.DEFAULT : limit,
                        List.of(new PartnerSecret(Ids.next("sec"), secret.hash(), now, null)),
                        List.of(),
                        false,
                        now,
                        by,
                        key,
                        null,
                        null))));
        return new Shown(saved, saved.secrets().get(saved.secrets().size() - 1).id(), secret);
    }

    /** A new secret; the one before lives 24 more hours, an older one ends now. */
    public Shown rotateSecret(Caller caller, String id, @Nullable String key) {
        OneTimeCode secret = OneTimeCode.next();
        Partner partner = act(
                caller,
                id,
                "partner.secret-rotation",
                key,
                (before, now) -> before.rotateSecret(secret.hash(), now, key));
        return new Shown(
                partner, partner.secrets().get(partner.secrets().size() - 1).id(), secret);
    }

    /** A key for Open311 only; at most five. */
    public Shown addApiKey(Caller caller, String id, @Nullable String key) {
        OneTimeCode secret = OneTimeCode.next();
        String keyId = Ids.next("key");
        Partner partner = act(
                caller,
                id,
                "partner.api-key",
                key,
                (before, now) -> before.addApiKey(new PartnerSecret(keyId, secret.hash(), now, null), key));
        return new Shown(partner, keyId, secret);
    }

    public Partner removeApiKey(Caller caller, String id, String keyId, long version) {
        return act(caller, id, "partner.api-key-removal", null, (before, now) -> {
            StaleVersion.check(version, Objects.requireNonNull(before.version()));
            return before.removeApiKey(keyId);
        });
    }

    /** Ends the partner's access for good: tokens are void everywhere within 60 seconds. */
    public Partner disable(Caller caller, String id, @Nullable String key) {
        Partner partner = act(
                caller, id, "partner.disable", key, (before, now) -> before.disable(announcer.disabled(id, now), key));
        announcer.applyHere(id, systemClock.instant());
        return partner;
    }

    private Partner act(
            Caller caller,
            String id,
            String action,
            @Nullable String key,
            BiFunction<Partner, Instant, Partner> change) {
        Partner after = OptimisticRetry.run(() -> {
            Partner before = get(caller, id);
            // a secret that was lost with the first answer cannot be shown again: such a repeat makes a new one
            boolean repeated = key != null && key.equals(before.lastKey()) && before.disabled();
            return repeated ? before : partners.save(change.apply(before, systemClock.instant()));
        });
        audit.record(AuditEntry.done(caller, action, id, null));
        return after;
    }

    private static void check(Set<String> scopes) {
        scopes.stream()
                .filter(scope -> PartnerScope.of(scope).isEmpty())
                .findFirst()
                .ifPresent(scope -> {
                    throw new InvalidValue(
                            "/scopes", "scope-unknown", "scope: " + scope + " (one of " + PartnerScope.known() + ")");
                });
    }

    private static DataScope scope(Caller caller) {
        return caller.scope(Role.STREET_ADMIN);
    }
}
