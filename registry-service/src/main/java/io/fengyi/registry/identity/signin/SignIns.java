package io.fengyi.registry.identity.signin;

import io.fengyi.registry.identity.secret.OneTimeCode;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Repository;

/**
 * Browsers in which staff are signed in: a random cookie, of which only the hash is stored, for eight hours.
 *
 * <p>The cookie is set for {@code /login} and for {@code /oauth2/authorize} and for nothing else, so that no call of the
 * API ever carries it. Kept in the store, not in a servlet session: any instance may answer.
 */
@Repository
public class SignIns {

    private static final String COOKIE = "fengyi-sign-in";
    private static final List<String> PATHS = List.of("/login", "/oauth2/authorize");
    private static final Duration LIFE = Duration.ofHours(8);

    private final MongoOperations mongo;
    private final Clock systemClock;
    private final boolean secure;

    SignIns(
            MongoOperations mongo,
            @Qualifier("systemClock") Clock systemClock,
            @Value("${fengyi.issuer}") String issuer) {
        this.mongo = mongo;
        this.systemClock = systemClock;
        this.secure = issuer.startsWith("https:");
    }

    /** The sign-in of the browser that makes this request. */
    public Optional<SignIn> of(HttpServletRequest request) {
        return cookie(request, COOKIE)
                .map(value -> mongo.findById(OneTimeCode.hash(value), SignIn.class))
                .filter(signIn -> systemClock.instant().isBefore(signIn.expiresAt()));
    }

    /** Ends one; unknown ids are ignored. */
    public void end(String id) {
        mongo.remove(Query.query(Criteria.where("_id").is(id)), SignIn.class);
    }

    void begin(String accountId, HttpServletResponse response) {
        OneTimeCode value = OneTimeCode.next();
        Instant now = systemClock.instant();
        mongo.insert(new SignIn(value.hash(), accountId, now, now.plus(LIFE)));
        PATHS.forEach(path -> set(response, COOKIE, value.value(), path, "Lax", LIFE));
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        of(request).map(SignIn::id).ifPresent(this::end);
        PATHS.forEach(path -> set(response, COOKIE, "", path, "Lax", Duration.ZERO));
    }

    void set(HttpServletResponse response, String name, String value, String path, String sameSite, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path(path)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite(sameSite)
                        .maxAge(life)
                        .build()
                        .toString());
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    @Configuration(proxyBeanMethods = false)
    static class Storage {

        @Bean
        Migration signInIndexes() {
            return IndexMigration.named("140-sign-ins").collection("sign_ins", c -> c.ttl("expiresAt", Duration.ZERO));
        }
    }
}
