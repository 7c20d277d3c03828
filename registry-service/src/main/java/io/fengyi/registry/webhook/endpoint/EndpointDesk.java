package io.fengyi.registry.webhook.endpoint;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.outbound.AddressNotAllowed;
import io.fengyi.outbound.OutboundCalls;
import io.fengyi.registry.identity.partner.Partner;
import io.fengyi.registry.identity.partner.Partners;
import io.fengyi.registry.webhook.content.WebhookType;
import io.fengyi.registry.webhook.endpoint.WebhookEndpoint.Wish;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Endpoints as partners and their administrators look after them; every act is audited (platform.md 3.10). */
@Service
public class EndpointDesk {

    private final Endpoints endpoints;
    private final EndpointHealth health;
    private final SecretSeal seal;
    private final Partners partners;
    private final OutboundCalls calls;
    private final AuditTrail audit;
    private final Clock systemClock;

    EndpointDesk(
            Endpoints endpoints,
            EndpointHealth health,
            SecretSeal seal,
            Partners partners,
            OutboundCalls calls,
            AuditTrail audit,
            @Qualifier("systemClock") Clock systemClock) {
        this.endpoints = endpoints;
        this.health = health;
        this.seal = seal;
        this.partners = partners;
        this.calls = calls;
        this.audit = audit;
        this.systemClock = systemClock;
    }

    /**
     * An endpoint with, once, a secret of its.
     *
     * @param secret {@code whsec_…}
     */
    public record Shown(WebhookEndpoint endpoint, String secret) {

        @Override
        public String toString() {
            return "Shown[" + endpoint.id() + "]";
        }
    }

    public Page<WebhookEndpoint> list(Caller caller, PageRequest page) {
        return endpoints.seenBy(caller, page);
    }

    /** @throws NotFound also for somebody else's */
    public WebhookEndpoint get(Caller caller, String id) {
        return endpoints
                .find(id)
                .filter(endpoint -> EndpointAccess.covers(caller, endpoint.partnerId(), endpoint.areaCode()))
                .orElseThrow(() -> new NotFound("webhook endpoint", id));
    }

    /**
     * Registers an address.
     *
     * @param partnerId whose; a partner's own when null
     * @param areas subtrees; all of the partner's when null
     * @throws InvalidValue {@code event-type-unknown}, {@code area-outside}, {@code address-not-allowed}
     * @throws Conflict {@code too-many-endpoints}
     */
    public Shown register(
            Caller caller,
            @Nullable String partnerId,
            String url,
            Set<String> types,
            @Nullable Set<String> areas,
            @Nullable String description,
            @Nullable String key) {
        Partner partner = owner(caller, partnerId);
        Wish wish = new Wish(url, types, areas == null ? partner.areas() : areas, description);
        check(wish, partner);
        checkAddress(url);
        Instant now = systemClock.instant();
        Shown shown = OptimisticRetry.run(() -> {
            WebhookEndpoint before = endpoints.madeBy(key).orElse(null);
            String id = before == null ? Ids.next("whe") : before.id();
            SecretSeal.Fresh secret = seal.make(id, now);
            // a secret that was lost with the first answer cannot be shown again: such a repeat makes a new one
            WebhookEndpoint saved = endpoints.save(
                    before == null
                            ? fresh(id, partner, wish, secret.stored(), now, key)
                            : before.rotated(secret.stored(), now));
            return new Shown(saved, secret.text());
        });
        audit.record(
                AuditEntry.done(caller, "webhook.register", shown.endpoint().id(), null));
        return shown;
    }

    /** @throws InvalidValue as at registration */
    public WebhookEndpoint change(Caller caller, String id, Wish wish, boolean enabled, long version) {
        WebhookEndpoint before = get(caller, id);
        Partner partner = owner(caller, before.partnerId());
        StaleVersion.check(version, Objects.requireNonNull(before.version()));
        check(wish, partner);
        if (!wish.url().equals(before.wish().url())) {
            checkAddress(wish.url());
        }
        WebhookEndpoint after = OptimisticRetry.run(() -> {
            WebhookEndpoint present = get(caller, id);
            StaleVersion.check(version, Objects.requireNonNull(present.version()));
            return endpoints.save(present.changed(wish, enabled, systemClock.instant()));
        });
        if (!before.isEnabled() && enabled) {
            health.succeeded(id); // five days anew
        }
        audit.record(AuditEntry.done(caller, "webhook.change", id, null));
        return after;
    }

    public void remove(Caller caller, String id, long version) {
        OptimisticRetry.run(() -> {
            WebhookEndpoint before = get(caller, id);
            StaleVersion.check(version, Objects.requireNonNull(before.version()));
            endpoints.remove(before);
            return before;
        });
        health.succeeded(id);
        audit.record(AuditEntry.done(caller, "webhook.remove", id, null));
    }

    public Shown rotateSecret(Caller caller, String id) {
        Shown shown = OptimisticRetry.run(() -> {
            WebhookEndpoint before = get(caller, id);
            Instant now = systemClock.instant();
            SecretSeal.Fresh secret = seal.make(id, now);
            return new Shown(endpoints.save(before.rotated(secret.stored(), now)), secret.text());
        });
        audit.record(AuditEntry.done(caller, "webhook.secret-rotation", id, null));
        return shown;
    }

    private WebhookEndpoint fresh(
            String id, Partner partner, Wish wish, EndpointSecret secret, Instant now, @Nullable String key) {
        Set<Integer> taken =
                endpoints.of(partner.id()).stream().map(WebhookEndpoint::slot).collect(Collectors.toSet());
        int slot = IntStream.range(0, WebhookEndpoint.MOST)
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElseThrow(() -> new Conflict(
                        "too-many-endpoints",
                        "webhook endpoints: " + taken.size() + " (at most " + WebhookEndpoint.MOST + ")"));
        return new WebhookEndpoint(
                id, null, partner.id(), slot, partner.areaCode(), wish, List.of(secret), null, null, now, key, null);
    }

    /** A partner acts for itself, an administrator for the partners of the own areas. */
    private Partner owner(Caller caller, @Nullable String asked) {
        String id = asked != null ? asked : caller.has(Role.PARTNER) ? caller.clientId() : null;
        if (id == null) {
            throw new InvalidValue("/partnerId", "required", "partnerId: none (whose endpoint is it?)");
        }
        Partner partner = partners.find(id)
                .filter(found -> EndpointAccess.covers(caller, found.id(), found.areaCode()))
                .orElseThrow(() -> new NotFound("partner", id));
        if (partner.disabled()) {
            throw new Conflict("partner-disabled", "partner: " + id + " (disabled)");
        }
        return partner;
    }

    private static void check(Wish wish, Partner partner) {
        wish.types().stream()
                .filter(type -> WebhookType.of(type).isEmpty())
                .findFirst()
                .ifPresent(type -> {
                    throw new InvalidValue(
                            "/types", "event-type-unknown", "type: " + type + " (one of " + WebhookType.known() + ")");
                });
        wish.areas().stream()
                .filter(area -> partner.areas().stream().noneMatch(area::startsWith))
                .findFirst()
                .ifPresent(area -> {
                    throw new InvalidValue(
                            "/areas", "area-outside", "area: " + area + " (the partner's: " + partner.areas() + ")");
                });
    }

    private void checkAddress(String url) {
        try {
            calls.check(url);
        } catch (AddressNotAllowed refused) {
            throw new InvalidValue("/url", "address-not-allowed", "url: " + refused.getMessage()).causedBy(refused);
        }
    }
}
