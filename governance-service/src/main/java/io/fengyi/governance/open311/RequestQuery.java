package io.fengyi.governance.open311;

import io.fengyi.governance.report.PublishedReports.Window;
import io.fengyi.governance.report.flow.ReportStatus;
import io.fengyi.http.InvalidValue;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed by, as the query string says it; lists are comma-delimited and empty means absent. At most 90
 * days and 1,000 requests, whichever is smaller.
 */
public record RequestQuery(
        @Nullable String ids,
        @Nullable String codes,
        @Nullable String startDate,
        @Nullable String endDate,
        @Nullable String status,
        @Nullable String page,
        @Nullable String pageSize) {

    static final int MOST = 1_000;
    private static final int LAST_PAGE = 1_000;
    private static final Duration LONGEST = Duration.ofDays(90);

    /** Overrides all other arguments; empty when there are none. */
    List<String> wantedIds() {
        List<String> wanted = words(ids);
        if (wanted.size() > MOST) {
            throw InvalidValue.badRequest(
                    "service_request_id", "service_request_id: " + wanted.size() + " (at most " + MOST + ")");
        }
        return wanted;
    }

    Window window(Instant now) {
        Instant start = instant("start_date", startDate);
        Instant end = instant("end_date", endDate);
        if (start == null) {
            end = end == null ? now : end;
            start = end.minus(LONGEST);
        } else if (end == null) {
            Instant latest = start.plus(LONGEST);
            end = latest.isAfter(now) && now.isAfter(start) ? now : latest;
        }
        if (end.isBefore(start) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw InvalidValue.badRequest(
                    "end_date",
                    "start_date: " + start + ", end_date: " + end + " (in this order, at most " + LONGEST.toDays()
                            + " days)");
        }
        int size = Math.min(number("page_size", pageSize, MOST), MOST);
        int number = number("page", page, 1);
        if (number > LAST_PAGE) {
            throw InvalidValue.badRequest("page", "page: " + number + " (at most " + LAST_PAGE + ")");
        }
        return new Window(start, end, words(codes), states(), (number - 1) * size, size);
    }

    private Set<ReportStatus> states() {
        Set<ReportStatus> states = new LinkedHashSet<>();
        for (String word : words(status)) {
            states.addAll(RequestStatus.named(word)
                    .orElseThrow(() -> InvalidValue.badRequest("status", "status: " + word + " (open, closed)"))
                    .states());
        }
        return states;
    }

    private static @Nullable Instant instant(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            // a plus sign that was not escaped arrives as a blank
            return OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw InvalidValue.badRequest(name, name + ": " + text + " (e.g. 2023-03-01T00:00:00+08:00)")
                    .causedBy(e);
        }
    }

    private static int number(String name, @Nullable String text, int otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw InvalidValue.badRequest(name, name + ": " + text + " (a number)")
                    .causedBy(e);
        }
        throw InvalidValue.badRequest(name, name + ": " + text + " (from 1)");
    }

    private static List<String> words(@Nullable String list) {
        return list == null
                ? List.of()
                : Stream.of(list.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }
}
