package io.fengyi.welfare.openinghours;

import io.fengyi.http.InvalidValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.util.List;

/** The spans of one weekday, at most three; none means closed. */
@Schema(name = "DayHours")
public record DayHours(@Schema(example = "MONDAY") DayOfWeek day, List<TimeSpan> spans) {

    /** @throws InvalidValue 422 {@code opening-hours-invalid} for too many or overlapping spans, 400 without a day */
    public DayHours {
        if (day == null) {
            throw InvalidValue.badRequest("/hours/week", "day: null");
        }
        spans = Spans.checked(spans, day.toString());
    }
}
