package io.fengyi.testsupport;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Access tokens as the identity service issues them (RFC 9068), signed with a key that exists in this JVM only. */
public final class TestTokens {

    /** Value of {@code fengyi.issuer} in tests. */
    public static final String ISSUER = "http://localhost/test-issuer";

    private static final int KEY_BITS = 2048;
    private static final long LIFE_SECONDS = 3600;
    private static final long KEPT_SECONDS = 30;
    private static final Set<String> TIMES = Set.of("iat", "exp", "nbf", "auth_time", "jti", "sid");
    private static final Map<String, Signed> SIGNED = new ConcurrentHashMap<>();
    private static final RSAKey KEY = newKey();
    private static final KeySetServer KEY_SET = KeySetServer.serving(KEY.toPublicJWK());

    private record Signed(String token, Instant until) {}

    private TestTokens() {}

    /** Where the public key is served; value of {@code fengyi.jwks-uri} in tests. */
    public static String jwksUri() {
        return KEY_SET.uri();
    }

    /** A rider signed in to the mini-program. */
    public static String worker(String workerId) {
        return of(Map.of(
                "sub",
                accountOf(workerId),
                "client_id",
                "mini-program",
                "roles",
                List.of("WORKER"),
                "workerId",
                workerId));
    }

    /** Staff with one role for some areas; the role is a constant of {@code io.fengyi.access.Role}. */
    public static String staff(Enum<?> role, String... areas) {
        return of(Map.of(
                "sub", accountOf(role.name() + String.join("", areas)),
                "client_id", "staff-pages",
                "roles", List.of(role.name()),
                "areas", List.of(areas)));
    }

    /** A second person with the same role and area, for four-eyes rules. */
    public static String otherStaff(Enum<?> role, String... areas) {
        return of(Map.of(
                "sub", accountOf("other" + role.name() + String.join("", areas)),
                "client_id", "staff-pages",
                "roles", List.of(role.name()),
                "areas", List.of(areas)));
    }

    /** Grid staff of a handling unit: sees only what was handed to that unit. */
    public static String unit(String unitId, String area) {
        return of(Map.of(
                "sub", accountOf(unitId),
                "client_id", "staff-pages",
                "roles", List.of("GRID_STAFF"),
                "areas", List.of(area),
                "unitId", unitId));
    }

    /** A merchant's own account. */
    public static String merchant(String merchantId) {
        return of(Map.of(
                "sub",
                accountOf(merchantId),
                "client_id",
                "mini-program",
                "roles",
                List.of("MERCHANT"),
                "merchantId",
                merchantId));
    }

    /** A keeper of some stations. */
    public static String stationKeeper(String... stationIds) {
        return of(Map.of(
                "sub", accountOf("keeper" + String.join("", stationIds)),
                "client_id", "mini-program",
                "roles", List.of("STATION_KEEPER"),
                "stationIds", List.of(stationIds)));
    }

    /** Site manager or instructor of some enterprises. */
    public static String forEnterprises(Enum<?> role, String... enterpriseIds) {
        return of(Map.of(
                "sub", accountOf(role.name() + String.join("", enterpriseIds)),
                "client_id", "staff-pages",
                "roles", List.of(role.name()),
                "enterpriseIds", List.of(enterpriseIds)));
    }

    /** A partner system with scopes, separated by blanks. */
    public static String partner(String partnerId, String scopes, String... areas) {
        return of(Map.of(
                "sub", partnerId,
                "client_id", partnerId,
                "roles", List.of("PARTNER"),
                "scope", scopes,
                "areas", List.of(areas)));
    }

    /** A service account, for example {@code governance-service}. */
    public static String service(String clientId) {
        return of(Map.of("sub", clientId, "client_id", clientId, "roles", List.of("SERVICE")));
    }

    /**
     * A token with these claims over sound defaults; a claim with a null value is left out. Asked for again within seconds it is the same
     * token, as a client would use it: signing is what costs most in a test run.
     */
    public static String of(Map<String, ?> claims) {
        if (claims.keySet().stream().anyMatch(TIMES::contains)) {
            return sign(KEY, claimsSet(claims));
        }
        Instant now = Instant.now();
        return SIGNED.compute(
                        new TreeMap<>(claims).toString(),
                        (same, kept) -> kept != null && kept.until().isAfter(now)
                                ? kept
                                : new Signed(sign(KEY, claimsSet(claims)), now.plusSeconds(KEPT_SECONDS)))
                .token();
    }

    /** Like {@link #of}, expired an hour ago. */
    public static String expired(Map<String, ?> claims) {
        Map<String, @Nullable Object> past = new HashMap<>(claims);
        Instant end = Instant.now().minusSeconds(LIFE_SECONDS);
        past.put("exp", Date.from(end));
        past.put("iat", Date.from(end.minusSeconds(LIFE_SECONDS)));
        return of(past);
    }

    /** Like {@link #of}, signed with a key that is not in the key set but claims to be. */
    public static String forged(Map<String, ?> claims) {
        return sign(newKey(), claimsSet(claims));
    }

    /** Like {@link #of}, with {@code alg: none}. */
    public static String unsigned(Map<String, ?> claims) {
        return new PlainJWT(claimsSet(claims)).serialize();
    }

    private static JWTClaimsSet claimsSet(Map<String, ?> claims) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("fengyi")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LIFE_SECONDS)))
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", "fam_" + UUID.randomUUID())
                .claim("auth_time", now.getEpochSecond());
        claims.forEach(builder::claim);
        return builder.build();
    }

    private static String sign(RSAKey key, JWTClaimsSet claims) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(new JOSEObjectType("at+jwt"))
                    .keyID(KEY.getKeyID())
                    .build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String accountOf(String name) {
        return "acc_" + (name.indexOf('_') == 3 ? name.substring(4) : name);
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyID("test-key").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
