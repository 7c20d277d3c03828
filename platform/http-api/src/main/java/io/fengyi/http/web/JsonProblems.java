package io.fengyi.http.web;

import io.fengyi.http.ProblemTable;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON body, in the caller's words: where it stands and which value it is. */
final class JsonProblems {

    private JsonProblems() {}

    static ProblemTable.Answer of(JacksonException e) {
        String pointer = pointer(e);
        if (e instanceof UnrecognizedPropertyException unknown) {
            return answer("unknown-property", pointer + ": this property is not known here", pointer, unknown);
        }
        if (e instanceof InvalidFormatException wrong) {
            return answer("invalid-value", pointer + ": " + wrong.getValue() + expected(wrong), pointer, wrong);
        }
        if (e instanceof StreamConstraintsException) {
            return answer("json-too-complex", firstLine(e), pointer, e);
        }
        if (e instanceof MismatchedInputException mismatch) {
            return firstLine(e).startsWith("Trailing token")
                    ? answer("malformed-json", "one JSON value is expected, and nothing behind it", pointer, e)
                    : answer("wrong-type", pointer + ": wrong type" + expected(mismatch), pointer, mismatch);
        }
        return answer("malformed-json", firstLine(e), pointer, e);
    }

    private static ProblemTable.Answer answer(String code, String detail, String pointer, JacksonException e) {
        return new ProblemTable.Answer(400, code, detail, null, e.getPath().isEmpty() ? null : pointer, Map.of(), null);
    }

    private static String expected(MismatchedInputException e) {
        Class<?> type = e.getTargetType();
        if (type == null) {
            return "";
        }
        if (type.isEnum()) {
            return " (one of " + java.util.Arrays.toString(type.getEnumConstants()) + " is expected)";
        }
        return " (" + type.getSimpleName() + " is expected)";
    }

    private static String firstLine(JacksonException e) {
        @Nullable String message = e.getOriginalMessage();
        return message == null
                ? "the body cannot be read"
                : message.lines().findFirst().orElse("");
    }

    private static String pointer(JacksonException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() != null ? step.getPropertyName() : step.getIndex()))
                .collect(Collectors.joining());
    }
}
