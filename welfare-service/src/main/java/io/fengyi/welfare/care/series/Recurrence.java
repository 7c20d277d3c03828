package io.fengyi.welfare.care.series;

import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;

/**
 * A recurrence rule from weekly to yearly (RFC 5545, RRULE), in the local time of Shanghai.
 *
 * @param rule for example {@code FREQ=MONTHLY;BYDAY=2SA}
 */
public record Recurrence(String rule) {

    private static final int MOST_CHARACTERS = 200;
    private static final Pattern FREQUENCY = Pattern.compile("(?:^|.*;)FREQ=(?:WEEKLY|MONTHLY|YEARLY)(?:;.*|$)");
    private static final Pattern FINER_THAN_DAYS = Pattern.compile(".*BY(?:HOUR|MINUTE|SECOND)=.*");
    private static final Pattern INTERVAL = Pattern.compile(".*INTERVAL=(?!(?:[1-9]|[1-9]\\d)(?:;|$)).*");

    /**
     * Reads a rule.
     *
     * @throws InvalidValue 422 {@code rrule-invalid}
     */
    public static Recurrence of(String text) {
        String rule = text.strip();
        boolean shaped = rule.length() <= MOST_CHARACTERS
                && FREQUENCY.matcher(rule).matches()
                && !FINER_THAN_DAYS.matcher(rule).matches()
                && !INTERVAL.matcher(rule).matches();
        if (!shaped) {
            throw invalid(text);
        }
        try {
            new Recur<LocalDateTime>(rule);
        } catch (RuntimeException unreadable) {
            throw invalid(text).causedBy(unreadable);
        }
        return new Recurrence(rule);
    }

    /** The occurrences of a series that began at {@code first}, from one moment to another, both included. */
    public List<Instant> between(Instant first, Instant from, Instant to) {
        return new Recur<LocalDateTime>(rule)
                .getDates(local(first), local(from), local(to)).stream()
                        .map(time -> time.atZone(BusinessDay.ZONE).toInstant())
                        .filter(time -> !time.isBefore(from) && !time.isAfter(to) && !time.isBefore(first))
                        .toList();
    }

    private static LocalDateTime local(Instant instant) {
        return instant.atZone(BusinessDay.ZONE).toLocalDateTime();
    }

    private static InvalidValue invalid(String text) {
        return new InvalidValue("/rrule", "rrule-invalid", "rrule: " + text + " (weekly to yearly, RFC 5545)");
    }
}
