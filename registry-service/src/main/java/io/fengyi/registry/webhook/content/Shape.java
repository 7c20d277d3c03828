package io.fengyi.registry.webhook.content;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the value of a field may look like. Nothing of a person has one of these shapes: names and free text are no
 * words, phone numbers no area codes, and the id of a person is no id of a thing.
 */
enum Shape {
    REPORT("rpt_[0-9A-Z]{13}"),
    STATION("stn_[0-9A-Z]{13}"),
    STREET("fst_[0-9A-Z]{13}"),
    CLASS_SESSION("cls_[0-9A-Z]{13}"),
    SITE("sit_[0-9A-Z]{13}"),
    CARE("car_[0-9A-Z]{13}"),
    POSTING("job_[0-9A-Z]{13}"),
    /** The committed sample of the contract says {@code srv_}. */
    SURVEY("(?:svy|srv)_[0-9A-Z]{13}"),
    SWEEP("swp_[0-9A-Z]{13}"),
    HOLD("hld_[0-9A-Z]{13}"),
    /** A division: six, nine or twelve digits, or a grid's fifteen. */
    AREA("\\d{6}|\\d{9}|\\d{12}|\\d{15}"),
    /** A value of a closed list or a code of a dictionary. */
    WORD("[A-Z][A-Z0-9_.-]{0,39}"),
    DAY("\\d{4}-\\d{2}-\\d{2}"),
    INSTANT("\\d{4}-\\d{2}-\\d{2}T[0-9:.]{5,18}(?:Z|[+-]\\d{2}:\\d{2})"),
    /** Whole: a count or a version. */
    COUNT(""),
    /** Decimal: a coordinate of a station. */
    DEGREES("");

    private final Pattern text;

    Shape(String text) {
        this.text = Pattern.compile(text);
    }

    boolean fits(JsonNode value) {
        return switch (this) {
            case COUNT -> value.isIntegralNumber();
            case DEGREES -> value.isNumber();
            default -> value.isString() && text.matcher(value.stringValue()).matches();
        };
    }
}
