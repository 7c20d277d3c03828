package io.fengyi.registry.importing.row;

import io.fengyi.http.InvalidValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them in lists: 2022-06-01, 2022/6/1, 2022.6.1, 20220601, 2022年6月1日. */
final class RowDates {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))");

    private RowDates() {}

    /** @throws InvalidValue 422 {@code date-invalid} */
    static LocalDate of(String text) {
        Matcher day = DAY.matcher(text.strip());
        if (!day.matches()) {
            throw invalid(text);
        }
        String month = day.group(2) == null ? day.group(4) : day.group(2);
        String date = day.group(3) == null ? day.group(5) : day.group(3);
        try {
            return LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(month), Integer.parseInt(date));
        } catch (DateTimeException e) {
            throw invalid(text).causedBy(e);
        }
    }

    private static InvalidValue invalid(String text) {
        String shown = text.length() > 20 ? text.substring(0, 20) : text;
        return new InvalidValue("/from", "date-invalid", "date: " + shown);
    }
}
