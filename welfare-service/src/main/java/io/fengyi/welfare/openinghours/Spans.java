package io.fengyi.welfare.openinghours;

import io.fengyi.http.InvalidValue;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for the spans of any day. */
final class Spans {

    private static final int MOST = 3;

    private Spans() {}

    static List<TimeSpan> checked(@Nullable List<TimeSpan> given, String day) {
        List<TimeSpan> spans = given == null
                ? List.of()
                : given.stream()
                        .sorted(Comparator.comparing(TimeSpan::startMinute))
                        .toList();
        if (spans.size() > MOST) {
            throw refused(day + ": " + spans.size() + " spans (at most " + MOST + ")");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).startMinute() < spans.get(i - 1).endMinute()) {
                throw refused(day + ": " + spans.get(i).from() + " lies within the span before");
            }
        }
        return spans;
    }

    static InvalidValue refused(String why) {
        return new InvalidValue("/hours", "opening-hours-invalid", why);
    }
}
