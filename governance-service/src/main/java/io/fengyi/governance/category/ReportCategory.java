package io.fengyi.governance.category;

import io.fengyi.governance.sla.ClockPolicy;
import io.fengyi.http.InvalidValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A kind of report, for example {@code CMGT-01-03}; its group is {@code CMGT-01}. Only the second level is reported.
 *
 * @param duplicateRadius metres within which open reports are suggested; 0 switches it off
 * @param validTo first day on which it is no more
 */
@Document("report_categories")
public record ReportCategory(
        @Id String code,
        @Version @Nullable Long version,
        String name,
        Urgency urgency,
        int duplicateRadius,
        ClockPolicy clockPolicy,
        List<AttributeRule> attributes,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public static final String CODE = "[A-Z]{2,6}-[0-9]{2}(-[0-9]{2})?";
    public static final int DEFAULT_RADIUS = 50;
    public static final int LARGEST_RADIUS = 1_000;

    public ReportCategory {
        attributes = List.copyOf(attributes);
    }

    /** The group of a second-level code; null for a group. */
    static @Nullable String parentOf(String code) {
        int first = code.indexOf('-');
        int last = code.lastIndexOf('-');
        return first == last ? null : code.substring(0, last);
    }

    public @Nullable String parent() {
        return parentOf(code);
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Refuses (422) attributes that the category does not know, that do not fit, or that are missing. */
    public void check(Map<String, Object> given) {
        for (String code : given.keySet()) {
            if (attributes.stream().noneMatch(rule -> rule.code().equals(code))) {
                throw new InvalidValue(
                        "/attributes/" + code, "attribute-unknown", code + " is not asked by " + this.code);
            }
        }
        for (AttributeRule rule : attributes) {
            Object value = given.get(rule.code());
            if (value == null && rule.required()) {
                throw new InvalidValue(
                        "/attributes/" + rule.code(), "attribute-required", rule.code() + " (" + rule.name() + ")");
            }
            if (value != null && !rule.accepts(value)) {
                throw new InvalidValue(
                        "/attributes/" + rule.code(),
                        "attribute-invalid",
                        rule.code() + ": " + value + " (" + rule.kind()
                                + (rule.values().isEmpty() ? "" : " of " + rule.values()) + ")");
            }
        }
    }
}
