package io.fengyi.welfare.care.activity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads iCalendar as RFC 5545 says, line by line, and knows nothing of the library that writes it. */
final class CalendarReader {

    private static final int MOST_OCTETS = 75;
    private static final List<String> NEEDED = List.of("UID", "DTSTAMP", "DTSTART");

    private CalendarReader() {}

    /** The properties of every event; an error for anything that the standard forbids. */
    static List<Map<String, String>> events(String text) {
        List<Map<String, String>> events = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        Map<String, String> current = new HashMap<>();
        Map<String, String> calendar = new HashMap<>();
        for (String line : unfolded(text)) {
            String name = line.substring(0, line.indexOf(':'));
            String value = line.substring(line.indexOf(':') + 1);
            if (name.equals("BEGIN")) {
                open.push(value);
                current = new HashMap<>();
            } else if (name.equals("END")) {
                require(open.pop().equals(value), "END:" + value);
                if (value.equals("VEVENT")) {
                    require(current.keySet().containsAll(NEEDED), "an event has " + NEEDED);
                    events.add(current);
                }
            } else {
                String property = name.split(";", 2)[0];
                Map<String, String> target = "VEVENT".equals(open.peek()) ? current : calendar;
                require(target.put(property, plain(value)) == null, property + " once");
            }
        }
        require(open.isEmpty(), "everything is closed");
        require("2.0".equals(calendar.get("VERSION")) && calendar.containsKey("PRODID"), "VERSION and PRODID");
        return events;
    }

    private static List<String> unfolded(String text) {
        require(text.endsWith("\r\n"), "the last line ends");
        List<String> lines = new ArrayList<>();
        for (String raw : text.split("\r\n")) {
            require(!raw.contains("\n") && !raw.contains("\r"), "lines end with CRLF: " + raw);
            require(raw.getBytes(StandardCharsets.UTF_8).length <= MOST_OCTETS, "75 octets at most: " + raw);
            if (raw.startsWith(" ") || raw.startsWith("\t")) {
                int last = lines.size() - 1;
                lines.set(last, lines.get(last) + raw.substring(1));
            } else {
                lines.add(raw);
            }
        }
        return lines;
    }

    private static String plain(String value) {
        return value.replace("\\n", "\n")
                .replace("\\,", ",")
                .replace("\\;", ";")
                .replace("\\\\", "\\");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("RFC 5545: " + what);
        }
    }
}
