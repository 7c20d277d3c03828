package io.fengyi.http.idempotency;

import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.ProblemWriter;
import io.fengyi.store.Checksums;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Runs each keyed POST at most once and gives its answer again (api-conventions.md, "idempotency").
 *
 * <p>Only answers below 300 are kept: after a refusal or a failure nothing was done, and the key may be used again.
 * Answers with {@code Cache-Control: no-store} are not kept: a secret shown once must not lie in the store. The others
 * are sealed with the key of their request ({@link AnswerSeal}). An
 * answer lost between the effect and its record is made anew, because what was created remembers its
 * {@link IdempotencyKey}.
 */
public final class IdempotencyFilter extends OncePerRequestFilter {

    /** Request attribute with the {@link IdempotencyKey}. */
    public static final String ATTRIBUTE = IdempotencyKey.class.getName();

    private static final Pattern KEY = Pattern.compile("\"?([\\x21\\x23-\\x5b\\x5d-\\x7e]{8,64})\"?");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> KEPT = List.of("Content-Type", "Location", "ETag", "Cache-Control");

    private final IdempotencyRecords records;
    private final ProblemWriter problems;

    IdempotencyFilter(IdempotencyRecords records, ProblemWriter problems) {
        this.records = records;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getHeader("Idempotency-Key") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Idempotency-Key");
        Matcher form = KEY.matcher(header);
        if (!form.matches()) {
            problems.write(
                    request,
                    response,
                    400,
                    "idempotency-key-invalid",
                    "Idempotency-Key: " + header + " (8 to 64 visible characters, quoted or bare)");
            return;
        }
        String named =
                caller(request) + '\n' + request.getMethod() + '\n' + request.getRequestURI() + '\n' + form.group(1);
        String key = Checksums.of(named);
        AnswerSeal seal = new AnswerSeal(named);
        RepeatableRequest repeatable = RepeatableRequest.of(request);
        IdempotencyRecords.Claimed claimed = awaitClaim(key, repeatable.fingerprint());
        switch (claimed.claim()) {
            case OURS -> run(key, seal, repeatable.request(), response, chain);
            case DONE -> replay(response, seal, claimed.stored());
            case OTHER_BODY ->
                problems.write(
                        request,
                        response,
                        422,
                        "idempotency-key-reused",
                        "Idempotency-Key: " + form.group(1) + " (was used with another body)");
            case RUNNING ->
                problems.write(
                        request,
                        response,
                        409,
                        "idempotency-key-in-use",
                        "Idempotency-Key: " + form.group(1) + " (the first request is still running)");
        }
    }

    private static String caller(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null ? "anyone" : principal.getName();
    }

    private IdempotencyRecords.Claimed awaitClaim(String key, String fingerprint) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        long pause = Duration.ofMillis(5).toNanos();
        while (true) {
            IdempotencyRecords.Claimed claimed = records.claim(key, fingerprint);
            if (claimed.claim() != IdempotencyRecords.Claim.RUNNING || System.nanoTime() > giveUp) {
                return claimed;
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(pause * 2, Duration.ofMillis(200).toNanos());
        }
    }

    private void run(
            String key, AnswerSeal seal, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(ATTRIBUTE, new IdempotencyKey(key));
        ContentCachingResponseWrapper caching = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, caching);
            if (caching.getStatus() < 300 && !isSecret(caching)) {
                records.done(key, caching.getStatus(), headers(caching), seal.seal(caching.getContentAsByteArray()));
                kept = true;
            }
        } finally {
            if (!kept) {
                records.release(key);
            }
        }
        caching.copyBodyToResponse();
    }

    /** What must not be cached must not lie in the store either. */
    private static boolean isSecret(HttpServletResponse response) {
        String caching = response.getHeader(HttpHeaders.CACHE_CONTROL);
        return caching != null && caching.contains("no-store");
    }

    private static Document headers(HttpServletResponse response) {
        Document headers = new Document();
        for (String name : KEPT) {
            String value = response.getHeader(name);
            if (value != null) {
                headers.append(name, value);
            }
        }
        String type = response.getContentType();
        if (type != null) {
            headers.append(HttpHeaders.CONTENT_TYPE, type);
        }
        return headers;
    }

    private static void replay(HttpServletResponse response, AnswerSeal seal, @Nullable Document stored)
            throws IOException {
        if (stored == null) {
            throw new IllegalStateException("a finished key has a stored answer");
        }
        response.setStatus(stored.getInteger("status"));
        stored.get("headers", Document.class).forEach((name, value) -> response.setHeader(name, value.toString()));
        response.setHeader("Idempotency-Replayed", "true");
        response.getOutputStream()
                .write(seal.open(stored.get("body", Binary.class).getData()));
    }
}
