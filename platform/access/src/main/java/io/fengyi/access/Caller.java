package io.fengyi.access;

import io.fengyi.http.Forbidden;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who makes this request, as the verified access token says; a handler takes it as a parameter.
 *
 * <p>Anonymous callers exist on {@link Public} operations only. Immutable. Source: RFC 9068, platform.md 3.3.
 */
public final class Caller {

    private static final Caller ANONYMOUS =
            new Caller("", "", Set.of(), Set.of(), List.of(), null, null, Instant.EPOCH);

    private final String accountId;
    private final String clientId;
    private final Set<Role> roles;
    private final Set<String> scopes;
    private final List<Grant> grants;
    private final @Nullable String workerId;
    private final @Nullable String family;
    private final Instant signedInAt;

    private Caller(
            String accountId,
            String clientId,
            Set<Role> roles,
            Set<String> scopes,
            List<Grant> grants,
            @Nullable String workerId,
            @Nullable String family,
            Instant signedInAt) {
        this.accountId = accountId;
        this.clientId = clientId;
        this.roles = roles;
        this.scopes = scopes;
        this.grants = grants;
        this.workerId = workerId;
        this.family = family;
        this.signedInAt = signedInAt;
    }

    /** Nobody: a request without a token. */
    public static Caller anonymous() {
        return ANONYMOUS;
    }

    /** A service acting on its own, without a request: sweeps, imports, consumers. */
    public static Caller service(String clientId) {
        return new Caller(
                clientId,
                clientId,
                Set.of(Role.SERVICE),
                Set.of(),
                List.of(Grant.of(Role.SERVICE)),
                null,
                null,
                Instant.EPOCH);
    }

    /**
     * Reads the claims of a token that was verified already.
     *
     * <p>With a {@code grants} claim each role has the scope of its own grants; without one every role has the flat
     * scope claims. Unknown roles are left out.
     */
    public static Caller of(Map<String, ?> claims) {
        Claims read = new Claims(claims);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        read.texts("roles").forEach(name -> Claims.role(name).ifPresent(roles::add));
        Set<String> scopes = new LinkedHashSet<>(read.words("scope"));
        String subject = read.text("sub").orElse("");
        return new Caller(
                subject,
                read.text("client_id").orElse(subject),
                Set.copyOf(roles),
                Set.copyOf(scopes),
                read.grants(roles),
                read.text("workerId").orElse(null),
                read.text("sid").orElse(null),
                read.instant("auth_time").or(() -> read.instant("iat")).orElse(Instant.EPOCH));
    }

    /** The caller of the request that this thread serves; anonymous outside of one. */
    public static Caller current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller : ANONYMOUS;
    }

    /** Account ({@code acc_…}), or the client id of a partner or service; 403 for an anonymous caller. */
    public String accountId() {
        if (isAnonymous()) {
            throw new Forbidden("account-required", "this needs a signed-in account");
        }
        return accountId;
    }

    /** OAuth2 client that the token was issued to; empty for an anonymous caller. */
    public String clientId() {
        return clientId;
    }

    public Set<Role> roles() {
        return roles;
    }

    /** OAuth2 scopes, e.g. {@code reports:write}. */
    public Set<String> scopes() {
        return scopes;
    }

    public List<Grant> grants() {
        return grants;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }

    public boolean isAnonymous() {
        return accountId.isEmpty();
    }

    /** The worker behind the account ({@code wkr_…}); 403 {@code worker-required} when there is none. */
    public String workerId() {
        if (workerId == null) {
            throw new Forbidden(
                    "worker-required", "account " + (isAnonymous() ? "(none)" : accountId) + " is no worker");
        }
        return workerId;
    }

    /** True when this caller is that very worker. */
    public boolean isWorker(String id) {
        return has(Role.WORKER) && id.equals(workerId);
    }

    /** Token family ({@code sid}): all tokens that came from one sign-in. */
    public @Nullable String family() {
        return family;
    }

    /** When the person signed in ({@code auth_time}, else {@code iat}), by the issuer's clock. */
    public Instant signedInAt() {
        return signedInAt;
    }

    /** The union of the grants of these roles; without arguments of all roles. */
    public DataScope scope(Role... ofRoles) {
        Collection<Role> wanted = ofRoles.length == 0 ? roles : List.of(ofRoles);
        return DataScope.of(
                grants.stream().filter(grant -> wanted.contains(grant.role())).toList());
    }

    @Override
    public String toString() {
        return isAnonymous() ? "anonymous" : accountId + roles;
    }
}
