package io.fengyi.gateway.token;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the roles of a token that {@link TokenCheck} has verified. They are read when they are needed and not kept:
 * forwarded requests, which are nearly all, never need them.
 */
public final class TokenRoles {

    private static final String CLAIM = "roles";

    private TokenRoles() {}

    /** In alphabetical order; none for a token without the claim. */
    public static Set<String> of(String verifiedToken) {
        try {
            List<String> roles =
                    SignedJWT.parse(verifiedToken).getJWTClaimsSet().getStringListClaim(CLAIM);
            return roles == null ? Set.of() : new TreeSet<>(roles);
        } catch (ParseException e) {
            throw new IllegalStateException("a verified token that cannot be read", e);
        }
    }
}
