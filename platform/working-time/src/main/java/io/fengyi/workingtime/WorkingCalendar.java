package io.fengyi.workingtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Working time in Asia/Shanghai: Monday to Friday 08:30–17:30, holidays out, make-up days in.
 *
 * <p>The days come from a dated file: {@code 2023-01-21..2023-01-27,HOLIDAY,春节} or {@code 2023-01-28,WORKDAY,春节}, one
 * a line. Days the file does not name follow the week. Source: the yearly notices of the State Council.
 */
public final class WorkingCalendar {

    /** From 08:30 to 17:30. */
    public static final Duration WORKING_DAY = Duration.ofHours(9);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final LocalTime CLOSES = LocalTime.of(17, 30);
    private static final int SEARCH_LIMIT_DAYS = 3_660;

    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<LocalDate> makeUpDays = new HashSet<>();

    private WorkingCalendar(List<String> lines) {
        for (String line : lines) {
            String entry = line.strip();
            if (!entry.isEmpty() && !entry.startsWith("#")) {
                read(entry);
            }
        }
    }

    /** The calendar of these lines; a line that cannot be read is an {@link IllegalArgumentException} naming it. */
    public static WorkingCalendar of(List<String> lines) {
        return new WorkingCalendar(lines);
    }

    /** Reads UTF-8 and closes the stream. */
    public static WorkingCalendar read(InputStream file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A statutory holiday, whatever the day of the week. */
    public boolean isHoliday(LocalDate day) {
        return holidays.contains(day);
    }

    /** A weekend day on which people work, to make up for a holiday. */
    public boolean isMakeUpDay(LocalDate day) {
        return makeUpDays.contains(day);
    }

    public boolean isWorkingDay(LocalDate day) {
        if (makeUpDays.contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.contains(day);
    }

    /** Working time between two instants; zero when {@code to} is not after {@code from}. */
    public Duration workingTime(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = dayOf(to);
        for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                Instant start = later(from, opens(day));
                Instant end = earlier(to, closes(day));
                if (end.isAfter(start)) {
                    sum = sum.plus(Duration.between(start, end));
                }
            }
        }
        return sum;
    }

    /** The first instant at which so much working time has passed. */
    public Instant after(Instant from, Duration workingTime) {
        Duration rest = workingTime;
        LocalDate day = dayOf(from);
        for (int i = 0; i < SEARCH_LIMIT_DAYS; i++, day = day.plusDays(1)) {
            if (!isWorkingDay(day)) {
                continue;
            }
            Instant start = later(from, opens(day));
            Instant end = closes(day);
            if (!end.isAfter(start)) {
                continue;
            }
            Duration available = Duration.between(start, end);
            if (available.compareTo(rest) >= 0) {
                return start.plus(rest);
            }
            rest = rest.minus(available);
        }
        throw new IllegalStateException("no " + workingTime + " of working time within ten years after " + from);
    }

    private void read(String entry) {
        String[] parts = entry.split(",", 3);
        try {
            String[] ends = parts[0].split("\\.\\.", 2);
            LocalDate first = LocalDate.parse(ends[0].strip());
            LocalDate last = ends.length == 2 ? LocalDate.parse(ends[1].strip()) : first;
            Set<LocalDate> days =
                    switch (parts[1].strip()) {
                        case "HOLIDAY" -> holidays;
                        case "WORKDAY" -> makeUpDays;
                        default -> throw new IllegalArgumentException("HOLIDAY or WORKDAY is expected");
                    };
            first.datesUntil(last.plusDays(1)).forEach(days::add);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("working days: \"" + entry + "\" cannot be read: " + e.getMessage(), e);
        }
    }

    private static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    private static Instant opens(LocalDate day) {
        return day.atTime(OPENS).atZone(ZONE).toInstant();
    }

    private static Instant closes(LocalDate day) {
        return day.atTime(CLOSES).atZone(ZONE).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
