package io.fengyi.gateway.forward;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a caller gets to see: the service's headers without those of the connection, without cookies off the sign-in
 * pages; and the security headers that the service did not set itself.
 */
@Component
class IncomingHeaders implements HttpHeadersFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";
    private static final String SIGN_IN_PAGE =
            "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";
    private static final String ENCRYPTED_ONLY = "max-age=31536000; includeSubDomains";

    private final boolean encrypted;

    IncomingHeaders(PublicAddress address) {
        this.encrypted = address.isEncrypted();
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }

    @Override
    public HttpHeaders filter(HttpHeaders answered, ServerWebExchange exchange) {
        Passage passage = Passage.of(exchange);
        HttpHeaders passed = new HttpHeaders();
        answered.forEach((name, values) -> {
            if (!HeaderNames.endsHereFromService(name)
                    && (passage.destination().cookies() || !HttpHeaders.SET_COOKIE.equalsIgnoreCase(name))) {
                passed.put(name, values);
            }
        });
        if (passed.containsHeader("RateLimit")) {
            HttpHeaders own = exchange.getResponse().getHeaders();
            own.remove("RateLimit");
            own.remove("RateLimit-Policy");
        }
        passed.set("X-Content-Type-Options", "nosniff");
        setIfAbsent(passed, "Referrer-Policy", "no-referrer");
        setIfAbsent(passed, "X-Frame-Options", "DENY");
        setIfAbsent(passed, HttpHeaders.CACHE_CONTROL, "no-store");
        setIfAbsent(passed, POLICY, passage.destination().signIn() ? SIGN_IN_PAGE : NOTHING_RUNS);
        if (encrypted) {
            passed.set("Strict-Transport-Security", ENCRYPTED_ONLY);
        }
        return passed;
    }

    private static void setIfAbsent(HttpHeaders headers, String name, String value) {
        if (!headers.containsHeader(name)) {
            headers.set(name, value);
        }
    }
}
