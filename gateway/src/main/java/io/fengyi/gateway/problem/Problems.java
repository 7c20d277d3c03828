package io.fengyi.gateway.problem;

import io.fengyi.gateway.trace.TraceParent;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a {@link Refusal} as {@code application/problem+json} (RFC 9457) with title, detail and trace id. */
@Component
public class Problems {

    private static final String BUNDLE = "problems-gateway";
    private static final int LONGEST_VALUE = 120;
    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle(BUNDLE, Locale.SIMPLIFIED_CHINESE);
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(
            BUNDLE, Locale.ROOT, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private final JsonMapper json = JsonMapper.builder().build();

    public Mono<Void> write(ServerWebExchange exchange, Refusal refusal) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(refusal.status()));
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        Duration after = refusal.retryAfter();
        if (after != null) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, (after.toMillis() + 999) / 1000)));
        }
        if (refusal.status() == 401) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        }
        byte[] body = json.writeValueAsBytes(body(exchange, refusal));
        headers.setContentLength(body.length);
        if (exchange.getRequest().getMethod() == HttpMethod.HEAD) {
            return response.setComplete();
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Map<String, Object> body(ServerWebExchange exchange, Refusal refusal) {
        ResourceBundle texts = language(exchange.getRequest().getHeaders()) == Locale.ENGLISH ? ENGLISH : CHINESE;
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:fengyi:problem:" + refusal.code());
        body.put("title", texts.getString(refusal.code()));
        body.put("status", refusal.status());
        body.put("detail", MessageFormat.format(texts.getString(refusal.code() + ".detail"), refusal.arguments()));
        body.put("code", refusal.code());
        body.put("traceId", TraceParent.id(exchange));
        return body;
    }

    /** Chinese unless the caller prefers English ({@code Accept-Language}, RFC 4647 look-up). */
    static Locale language(HttpHeaders headers) {
        @Nullable String accepted = headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null || accepted.isBlank()) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(accepted)) {
                String language = range.getRange().split("-", 2)[0];
                for (Locale spoken : SPOKEN) {
                    if (range.getWeight() > 0 && spoken.getLanguage().equals(language)) {
                        return spoken;
                    }
                }
            }
        } catch (IllegalArgumentException malformed) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        return Locale.SIMPLIFIED_CHINESE;
    }

    /** The text shortened to what may stand in an answer: a value is shown, never repeated at length. */
    public static String shown(String value) {
        String plain = value.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(LONGEST_VALUE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return value.length() > LONGEST_VALUE ? plain + "…" : plain;
    }
}
