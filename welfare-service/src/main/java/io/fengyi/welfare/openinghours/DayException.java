package io.fengyi.welfare.openinghours;

import io.fengyi.http.InvalidValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** A single day that is not as usual; without spans it is closed. */
@Schema(name = "DayException")
public record DayException(@Schema(example = "2026-10-01") LocalDate date, List<TimeSpan> spans) {

    /** @throws InvalidValue 422 {@code opening-hours-invalid} for too many or overlapping spans, 400 without a date */
    public DayException {
        if (date == null) {
            throw InvalidValue.badRequest("/hours/exceptions", "date: null");
        }
        spans = Spans.checked(spans, date.toString());
    }
}
