package io.fengyi.registry.identity.token;

import io.fengyi.access.Grant;
import io.fengyi.access.Role;
import io.fengyi.registry.identity.account.Accounts;
import io.fengyi.registry.identity.account.RoleGrant;
import io.fengyi.registry.identity.account.UserAccount;
import io.fengyi.registry.identity.client.Clients;
import io.fengyi.registry.identity.key.SigningKeyRing;
import io.fengyi.registry.identity.partner.Partner;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * Fills access tokens as RFC 9068 and platform.md 3.3 say: read afresh from the account at each issue and each refresh.
 *
 * <p>The flat scope claims are the union over all grants; {@code grants} says which role has which part of it.
 */
@Component
class AccessTokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String SID = "sid";
    private static final String AUDIENCE = "fengyi";
    private static final String TYPE = "at+jwt";

    private final SigningKeyRing keys;
    private final Clients clients;
    private final Accounts accounts;

    AccessTokenClaims(SigningKeyRing keys, Clients clients, Accounts accounts) {
        this.keys = keys;
        this.clients = clients;
        this.accounts = accounts;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().type(TYPE).keyId(keys.signingKeyId());
        RegisteredClient client = context.getRegisteredClient();
        OAuth2Authorization authorization = context.getAuthorization();
        JwtClaimsSet.Builder claims = context.getClaims();
        claims.audience(List.of(AUDIENCE))
                .claim("client_id", client.getClientId())
                .claim(SID, authorization == null ? UUID.randomUUID().toString() : authorization.getId())
                .claims(all -> all.remove("scope"));
        if (!context.getAuthorizedScopes().isEmpty()) {
            claims.claim("scope", String.join(" ", new TreeSet<>(context.getAuthorizedScopes())));
        }
        if (context.getPrincipal() instanceof AccountAuthentication person) {
            UserAccount account = accounts.find(person.getName())
                    .filter(found -> found.honoursSignInOf(person.signedInAt()))
                    .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
            claims.claim("auth_time", person.signedInAt().getEpochSecond());
            dateBehind(account.tokensVoidUntil(), claims);
            describe(account, claims);
        } else if (Clients.isService(client)) {
            claims.claim("roles", List.of(Role.SERVICE.name()));
        } else {
            describe(clients.partner(client).orElseThrow(), claims);
        }
    }

    /** Tokens count whole seconds: one issued in the very second of a revocation would be void from birth. */
    private static void dateBehind(@Nullable Instant voidUntil, JwtClaimsSet.Builder claims) {
        claims.claims(all -> {
            if (voidUntil != null
                    && all.get("iat") instanceof Instant iat
                    && !iat.truncatedTo(ChronoUnit.SECONDS).isAfter(voidUntil)) {
                Instant next = voidUntil.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
                all.put("iat", next);
                all.put("nbf", next);
            }
        });
    }

    private static void describe(Partner partner, JwtClaimsSet.Builder claims) {
        claims.claim("roles", List.of(Role.PARTNER.name()))
                .claim("areas", sorted(partner.areas()))
                .claim(
                        "limit",
                        Map.of(
                                "perSecond",
                                partner.limit().perSecond(),
                                "burst",
                                partner.limit().burst()));
    }

    private static void describe(UserAccount account, JwtClaimsSet.Builder claims) {
        claims.claim("roles", account.roles().stream().map(Role::name).toList());
        if (account.workerId() != null) {
            claims.claim("workerId", account.workerId());
        }
        List<Grant> grants =
                account.activeGrants().stream().map(RoleGrant::scope).toList();
        Map<String, Object> flat = new LinkedHashMap<>();
        putAll(flat, "areas", union(grants, Grant::areas));
        putAll(flat, "enterpriseIds", union(grants, Grant::enterpriseIds));
        putAll(flat, "siteIds", union(grants, Grant::siteIds));
        putAll(flat, "stationIds", union(grants, Grant::stationIds));
        putFirst(flat, "merchantId", grants, Grant::merchantId);
        putFirst(flat, "unitId", grants, Grant::unitId);
        flat.forEach(claims::claim);
        List<Map<String, Object>> each = new ArrayList<>();
        if (account.kind() == UserAccount.Kind.WORKER) {
            each.add(Map.of("role", Role.WORKER.name()));
        }
        grants.forEach(grant -> each.add(claim(grant)));
        claims.claim("grants", each);
    }

    private static Map<String, Object> claim(Grant grant) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("role", grant.role().name());
        putAll(claim, "areas", grant.areas());
        putAll(claim, "enterpriseIds", grant.enterpriseIds());
        putAll(claim, "siteIds", grant.siteIds());
        putAll(claim, "stationIds", grant.stationIds());
        putFirst(claim, "merchantId", List.of(grant), Grant::merchantId);
        putFirst(claim, "unitId", List.of(grant), Grant::unitId);
        return claim;
    }

    private static Collection<String> union(List<Grant> grants, Function<Grant, Collection<String>> part) {
        TreeSet<String> all = new TreeSet<>();
        grants.forEach(grant -> all.addAll(part.apply(grant)));
        return all;
    }

    private static void putAll(Map<String, Object> claims, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            claims.put(name, sorted(values));
        }
    }

    private static void putFirst(
            Map<String, Object> claims, String name, List<Grant> grants, Function<Grant, @Nullable String> part) {
        grants.stream().map(part).filter(Objects::nonNull).findFirst().ifPresent(value -> claims.put(name, value));
    }

    private static List<String> sorted(Collection<String> values) {
        return values.stream().sorted().toList();
    }
}
