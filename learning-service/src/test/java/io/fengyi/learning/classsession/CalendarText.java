package io.fengyi.learning.classsession;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads iCalendar text by the letter of RFC 5545 and by no code of the library that writes it: lines end with CRLF and
 * have 75 octets at most (3.1), folded ones are put together again, components are closed in order (3.4), texts are
 * unescaped (3.3.11), and an event has UID and DTSTAMP and no property twice (3.6.1).
 */
final class CalendarText {

    private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=[^:;]+)*):(.*)");
    private static final int LONGEST_LINE = 75;

    private CalendarText() {}

    /** The events of a calendar: properties by name. */
    static List<Map<String, String>> events(String text) {
        List<Map<String, String>> events = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        Map<String, String> calendar = new LinkedHashMap<>();
        for (String line : unfolded(text)) {
            Matcher matcher = LINE.matcher(line);
            assertThat(matcher.matches()).as("a content line: %s", line).isTrue();
            String name = matcher.group(1);
            String value = matcher.group(3);
            if (name.equals("BEGIN")) {
                open.push(value);
                if (value.equals("VEVENT")) {
                    events.add(new LinkedHashMap<>());
                }
            } else if (name.equals("END")) {
                assertThat(open.pop()).as("what ends was open").isEqualTo(value);
            } else {
                Map<String, String> properties =
                        "VEVENT".equals(open.peek()) ? events.get(events.size() - 1) : calendar;
                assertThat(properties.put(name, unescaped(value)))
                        .as("%s stands once", name)
                        .isNull();
            }
        }
        assertThat(open).as("everything is closed").isEmpty();
        assertThat(calendar).containsEntry("VERSION", "2.0").containsKey("PRODID");
        assertThat(events).allSatisfy(event -> assertThat(event).containsKeys("UID", "DTSTAMP", "DTSTART", "SEQUENCE"));
        return events;
    }

    private static List<String> unfolded(String text) {
        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        List<String> lines = new ArrayList<>();
        for (String line : text.substring(0, text.length() - 2).split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                    .as("octets of: %s", line)
                    .isLessThanOrEqualTo(LONGEST_LINE);
            if (line.startsWith(" ") || line.startsWith("\t")) {
                int last = lines.size() - 1;
                lines.set(last, lines.get(last) + line.substring(1));
            } else {
                lines.add(line);
            }
        }
        assertThat(lines.get(0)).isEqualTo("BEGIN:VCALENDAR");
        return lines;
    }

    private static String unescaped(String value) {
        return value.replace("\\n", "\n")
                .replace("\\N", "\n")
                .replace("\\,", ",")
                .replace("\\;", ";")
                .replace("\\\\", "\\");
    }
}
