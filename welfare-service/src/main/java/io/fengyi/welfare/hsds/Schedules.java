package io.fengyi.welfare.hsds;

import io.fengyi.welfare.namedid.NamedUuid;
import io.fengyi.welfare.openinghours.DayException;
import io.fengyi.welfare.openinghours.DayHours;
import io.fengyi.welfare.openinghours.OpeningHours;
import io.fengyi.welfare.openinghours.TimeSpan;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Opening hours as RRULE fields: one schedule for each span, with all weekdays that have it, and one for each special day. */
final class Schedules {

    private static final int SHANGHAI = 8;
    private static final String OFFSET = "+08:00";

    private Schedules() {}

    static List<HsdsSchedule> of(OpeningHours hours, String atLocationId) {
        Map<TimeSpan, List<DayOfWeek>> days = new LinkedHashMap<>();
        hours.week().stream()
                .sorted(Comparator.comparing(DayHours::day))
                .forEach(day -> day.spans()
                        .forEach(span -> days.computeIfAbsent(span, one -> new ArrayList<>())
                                .add(day.day())));
        List<HsdsSchedule> schedules = new ArrayList<>();
        days.forEach((span, weekdays) -> schedules.add(weekly(atLocationId, span, weekdays)));
        hours.exceptions()
                .forEach(exception ->
                        exception.spans().forEach(span -> schedules.add(once(atLocationId, span, exception))));
        return List.copyOf(schedules);
    }

    private static HsdsSchedule weekly(String atLocationId, TimeSpan span, List<DayOfWeek> days) {
        String byday = days.stream().map(Schedules::code).collect(Collectors.joining(","));
        return new HsdsSchedule(
                NamedUuid.of("schedule", atLocationId + "/" + byday + "/" + span.from() + "/" + span.to()),
                atLocationId,
                null,
                null,
                null,
                SHANGHAI,
                null,
                "MO",
                "WEEKLY",
                1,
                byday,
                said(span),
                span.from() + OFFSET,
                span.to() + OFFSET);
    }

    private static HsdsSchedule once(String atLocationId, TimeSpan span, DayException exception) {
        String date = exception.date().toString();
        return new HsdsSchedule(
                NamedUuid.of("schedule", atLocationId + "/" + date + "/" + span.from() + "/" + span.to()),
                atLocationId,
                date,
                date,
                date,
                SHANGHAI,
                1,
                "MO",
                "WEEKLY",
                1,
                code(exception.date().getDayOfWeek()),
                date + " " + said(span),
                span.from() + OFFSET,
                span.to() + OFFSET);
    }

    private static String said(TimeSpan span) {
        return span.from() + "–" + span.to() + (span.endMinute() > 24 * 60 ? "（次日）" : "");
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
