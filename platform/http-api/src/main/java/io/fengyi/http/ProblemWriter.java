package io.fengyi.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes {@code application/problem+json} (RFC 9457): type, title (zh-CN, or English by {@code Accept-Language}),
 * status, detail, code, traceId, errors[{pointer, code, message}].
 */
public final class ProblemWriter {

    private final MessageSource messages;
    private final JsonMapper json;

    public ProblemWriter(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** One thing that is wrong with one value. */
    public record FieldError(@Nullable String pointer, String code, String message) {}

    /** For handlers: the problem of a table's answer. */
    public ResponseEntity<Map<String, Object>> entity(
            ProblemTable.Answer answer, List<FieldError> errors, Locale locale) {
        ResponseEntity.BodyBuilder builder =
                ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        Duration after = answer.retryAfter();
        if (after != null) {
            builder.header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, after.toSeconds())));
        }
        return builder.body(body(answer, errors, locale));
    }

    /** For filters, which stand before any handler. */
    public void write(HttpServletRequest request, HttpServletResponse response, int status, String code, String detail)
            throws IOException {
        ProblemTable.Answer answer = new ProblemTable.Answer(status, code, detail, null, null, Map.of(), null);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(json.writeValueAsBytes(body(answer, List.of(), Languages.of(request))));
    }

    private Map<String, Object> body(ProblemTable.Answer answer, List<FieldError> errors, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:fengyi:problem:" + answer.code());
        body.put("title", title(answer, locale));
        body.put("status", answer.status());
        String detail = detail(answer, locale);
        if (detail != null) {
            body.put("detail", detail);
        }
        body.put("code", answer.code());
        body.put("traceId", Trace.id());
        answer.properties().forEach((name, value) -> {
            if (value != null) {
                body.put(name, value);
            }
        });
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        } else if (answer.pointer() != null) {
            body.put("errors", List.of(new FieldError(answer.pointer(), answer.code(), detail == null ? "" : detail)));
        }
        return body;
    }

    private String title(ProblemTable.Answer answer, Locale locale) {
        String found = messages.getMessage(answer.code(), null, null, locale);
        return found != null ? found : HttpStatusCode.valueOf(answer.status()).toString();
    }

    private @Nullable String detail(ProblemTable.Answer answer, Locale locale) {
        String found = messages.getMessage(answer.code() + ".detail", answer.arguments(), null, locale);
        return found != null ? found : answer.detail();
    }
}
