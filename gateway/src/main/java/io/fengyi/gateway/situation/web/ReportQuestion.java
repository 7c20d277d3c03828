package io.fengyi.gateway.situation.web;

import io.fengyi.gateway.problem.Problems;
import io.fengyi.gateway.problem.Refusal;
import io.fengyi.gateway.situation.figures.Period;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The parameters of {@code GET /situation-report}; refuses with 400. */
record ReportQuestion(Period period, Format format) {

    private static final int MONTHS = 12;
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2999;
    private static final String AREA = "\\d{6}|\\d{9}|\\d{12}";

    enum Format {
        JSON,
        HTML,
        DOCX
    }

    static ReportQuestion of(MultiValueMap<String, String> sent) {
        String area = only(sent, "area");
        if (area == null || !area.matches(AREA)) {
            throw invalid("area", area, "6, 9, 12");
        }
        LocalDate asOf = date(sent, "asOf");
        if (asOf == null) {
            throw invalid("asOf", null, "yyyy-MM-dd");
        }
        LocalDate told = date(sent, "from");
        LocalDate from = told == null ? asOf.minusMonths(MONTHS).plusDays(1) : told;
        if (from.isAfter(asOf)) {
            throw invalid("from", from.toString(), "≤ asOf " + asOf);
        }
        return new ReportQuestion(new Period(asOf, from, area), format(only(sent, "format")));
    }

    private static Format format(@Nullable String name) {
        if (name == null) {
            return Format.JSON;
        }
        for (Format format : Format.values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
                return format;
            }
        }
        throw invalid("format", name, "json, html, docx");
    }

    private static @Nullable LocalDate date(MultiValueMap<String, String> sent, String name) {
        String text = only(sent, name);
        if (text == null) {
            return null;
        }
        LocalDate date = parsed(text);
        if (date == null || date.getYear() < EARLIEST || date.getYear() > LATEST) {
            throw invalid(name, text, "yyyy-MM-dd, " + EARLIEST + "–" + LATEST);
        }
        return date;
    }

    private static @Nullable LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

    private static @Nullable String only(MultiValueMap<String, String> sent, String name) {
        List<String> values = sent.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw invalid(name, String.join(",", values), "1");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private static Refusal invalid(String name, @Nullable String value, String expected) {
        return Refusal.of(400, "invalid-value", name, value == null ? "–" : Problems.shown(value), expected);
    }
}
