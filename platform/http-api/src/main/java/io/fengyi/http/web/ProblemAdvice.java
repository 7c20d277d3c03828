package io.fengyi.http.web;

import io.fengyi.http.InvalidValue;
import io.fengyi.http.Languages;
import io.fengyi.http.ProblemTable;
import io.fengyi.http.ProblemWriter;
import io.fengyi.http.ProblemWriter.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.JacksonException;

/** The one place where exceptions become HTTP answers. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final List<ProblemTable> tables;
    private final ProblemWriter writer;

    ProblemAdvice(List<ProblemTable> tables, ProblemWriter writer) {
        this.tables = new ArrayList<>(tables);
        this.tables.add(StandardProblems.table());
        this.writer = writer;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Map<String, Object>> answer(Exception exception, HttpServletRequest request) {
        List<FieldError> errors = fieldErrors(exception);
        return writer.entity(find(exception, errors), errors, Languages.of(request));
    }

    private ProblemTable.Answer find(Exception exception, List<FieldError> errors) {
        for (Throwable cause = exception; cause instanceof Exception e; cause = cause.getCause()) {
            if (e instanceof JacksonException broken) {
                ProblemTable.Answer refusedByAValue =
                        broken.getCause() instanceof Exception inner ? lookUp(inner) : null;
                return refusedByAValue != null ? refusedByAValue : JsonProblems.of(broken);
            }
            if (e instanceof InvalidValue || e != exception || errors.isEmpty()) {
                ProblemTable.Answer answer = lookUp(e);
                if (answer != null && !(e == exception && hasTellingCause(e))) {
                    return answer;
                }
            }
        }
        if (!errors.isEmpty()) {
            FieldError first = errors.get(0);
            return new ProblemTable.Answer(
                    400, "invalid-value", first.pointer() + ": " + first.message(), null, null, Map.of(), null);
        }
        log.error("event=request hop=failed", exception);
        return new ProblemTable.Answer(500, "internal-error", null, null, null, Map.of(), null);
    }

    /** A wrapper of the framework says less than what it wraps. */
    private boolean hasTellingCause(Exception e) {
        Throwable cause = e.getCause();
        while (cause instanceof Exception inner) {
            if (inner instanceof JacksonException || lookUp(inner) != null) {
                return true;
            }
            cause = inner.getCause();
        }
        return false;
    }

    private ProblemTable.@Nullable Answer lookUp(Exception e) {
        for (ProblemTable table : tables) {
            ProblemTable.Answer answer = table.find(e);
            if (answer != null) {
                return answer;
            }
        }
        return null;
    }

    private static List<FieldError> fieldErrors(Exception exception) {
        if (exception instanceof MethodArgumentNotValidException invalid) {
            return invalid.getBindingResult().getFieldErrors().stream()
                    .map(e -> new FieldError(
                            pointer(e.getField()),
                            code(e.getCode()),
                            e.getField() + ": " + e.getRejectedValue() + " (" + e.getDefaultMessage() + ")"))
                    .toList();
        }
        if (exception instanceof ConstraintViolationException invalid) {
            return invalid.getConstraintViolations().stream()
                    .map(v -> new FieldError(
                            pointer(v.getPropertyPath().toString()),
                            code(v.getConstraintDescriptor()
                                    .getAnnotation()
                                    .annotationType()
                                    .getSimpleName()),
                            v.getPropertyPath() + ": " + v.getInvalidValue() + " (" + v.getMessage() + ")"))
                    .toList();
        }
        if (exception instanceof HandlerMethodValidationException invalid) {
            return invalid.getParameterValidationResults().stream()
                    .flatMap(r -> r.getResolvableErrors().stream()
                            .map(e -> new FieldError(
                                    r.getMethodParameter().getParameterName(),
                                    "invalid-value",
                                    r.getMethodParameter().getParameterName() + ": " + r.getArgument() + " ("
                                            + e.getDefaultMessage() + ")")))
                    .toList();
        }
        return List.of();
    }

    private static String pointer(String path) {
        return "/" + path.replace("].", "/").replace('.', '/').replace('[', '/').replace("]", "");
    }

    private static String code(@Nullable String annotation) {
        return annotation == null
                ? "invalid-value"
                : annotation.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }
}
