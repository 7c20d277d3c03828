package io.fengyi.gateway.token;

import io.fengyi.gateway.problem.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Reads {@code Authorization: Bearer} (RFC 6750); nothing else is accepted on an API path. */
public final class Bearer {

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 12_000;

    private Bearer() {}

    /** The token, or null without the header; a header of another form is refused with 401. */
    public static @Nullable String of(HttpHeaders headers) {
        List<String> sent = headers.get(HttpHeaders.AUTHORIZATION);
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        if (sent.size() > 1) {
            throw Refusal.of(401, "token-invalid", "more than one Authorization header");
        }
        String header = sent.get(0);
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw Refusal.of(401, "token-invalid", "the scheme is not Bearer");
        }
        String token = header.substring(SCHEME.length()).strip();
        if (token.isEmpty() || token.length() > LONGEST) {
            throw Refusal.of(401, "token-invalid", "length " + token.length());
        }
        return token;
    }
}
