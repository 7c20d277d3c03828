package io.fengyi.registry.identity.token;

import java.io.Serial;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who signed in: the account and when; its name is the account id. */
public final class AccountAuthentication extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String accountId;
    private final Instant signedInAt;
    private final @Nullable String signIn;

    /** @param signIn id of the browser's sign-in, which ends together with the tokens; null for riders */
    public AccountAuthentication(String accountId, Instant signedInAt, @Nullable String signIn) {
        super(List.of());
        this.accountId = accountId;
        this.signedInAt = signedInAt;
        this.signIn = signIn;
        setAuthenticated(true);
    }

    Instant signedInAt() {
        return signedInAt;
    }

    @Nullable
    String signIn() {
        return signIn;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return accountId;
    }

    @Override
    public String getName() {
        return accountId;
    }
}
