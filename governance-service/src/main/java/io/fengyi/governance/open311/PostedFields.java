package io.fengyi.governance.open311;

import io.fengyi.governance.category.AttributeRule;
import io.fengyi.governance.category.ReportCategory;
import io.fengyi.governance.report.submission.Submission;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a POST as the specification names them; an empty field is none.
 *
 * <p>{@code email}, {@code phone}, {@code first_name}, {@code last_name}, {@code device_id} and {@code account_id} may
 * come along and are never looked at. {@code address_id} may be a station's id, or a grid's code beside an address.
 */
public record PostedFields(Map<String, List<String>> values) {

    private static final int LONGEST_TEXT = 500;
    private static final int SHORTEST_ADDRESS = 4;
    private static final int LONGEST_ADDRESS = 100;
    private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[([^\\]]{1,40})](?:\\[])?");
    private static final Pattern GRID = Pattern.compile("[0-9]{15}");

    public PostedFields {
        values = Map.copyOf(values);
    }

    public @Nullable String one(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .map(String::strip)
                .findFirst()
                .orElse(null);
    }

    String needed(String name) {
        String value = one(name);
        if (value == null) {
            throw new InvalidValue(name, "value-missing", name + " was not provided");
        }
        return value;
    }

    @Nullable
    String text() {
        String text = one("description");
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new InvalidValue(
                    "description",
                    "text-too-long",
                    "description: " + text.length() + " characters (at most " + LONGEST_TEXT + ")");
        }
        return text;
    }

    Submission.Where where() {
        String address = one("address_string");
        if (address != null && (address.length() < SHORTEST_ADDRESS || address.length() > LONGEST_ADDRESS)) {
            throw new InvalidValue(
                    "address_string",
                    "invalid-value",
                    "address_string: " + address.length() + " characters (4 to 100)");
        }
        String addressId = one("address_id");
        boolean grid = addressId != null && GRID.matcher(addressId).matches();
        return new Submission.Where(point(), address, grid ? null : addressId, grid ? addressId : null);
    }

    private @Nullable Place point() {
        String latitude = one("lat");
        String longitude = one("long");
        if (latitude == null && longitude == null) {
            return null;
        }
        return Place.wgs84(number("long", needed("long")), number("lat", needed("lat")));
    }

    /** As the category's rules read them; what they do not know stays as it is and is refused by them. */
    Map<String, Object> attributes(ReportCategory category) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        values.forEach((name, given) -> {
            Matcher matcher = ATTRIBUTE.matcher(name);
            List<String> answers =
                    given.stream().filter(value -> !value.isBlank()).toList();
            if (matcher.matches() && !answers.isEmpty()) {
                String code = matcher.group(1);
                AttributeRule.Kind kind = category.attributes().stream()
                        .filter(rule -> rule.code().equals(code))
                        .map(AttributeRule::kind)
                        .findFirst()
                        .orElse(AttributeRule.Kind.TEXT);
                attributes.put(code, answer(name, kind, answers));
            }
        });
        return attributes;
    }

    private static Object answer(String name, AttributeRule.Kind kind, List<String> answers) {
        String first = answers.get(0).strip();
        return switch (kind) {
            case NUMBER -> number(name, first);
            case BOOLEAN -> first.equals("true") || first.equals("false") ? (Object) Boolean.valueOf(first) : first;
            case MULTI -> answers.stream().map(String::strip).toList();
            case TEXT, SINGLE -> first;
        };
    }

    private static double number(String name, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw InvalidValue.badRequest(name, name + ": " + text + " (a number)")
                    .causedBy(e);
        }
    }

    @Override
    public String toString() {
        return "PostedFields" + values.keySet();
    }
}
