package io.fengyi.welfare.openinghours;

import io.fengyi.http.InvalidValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Part of a day, by the clock in Shanghai.
 *
 * @param from {@code HH:mm}
 * @param to {@code HH:mm}; not after {@code from} means on the next day, the same time means the whole day round
 */
@Schema(name = "TimeSpan", description = "时段；to 不晚于 from 表示跨零点，相同表示全天")
public record TimeSpan(
        @Schema(example = "08:00") String from,
        @Schema(example = "22:00") String to) {

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final int DAY = 24 * 60;

    /** @throws InvalidValue 400 for anything but {@code HH:mm} */
    public TimeSpan {
        check(from);
        check(to);
    }

    /** Minutes after midnight. */
    public int startMinute() {
        return minute(from);
    }

    /** Minutes after the midnight before {@link #startMinute()}; above 1,440 on the next day. */
    public int endMinute() {
        return minute(to) > minute(from) ? minute(to) : minute(to) + DAY;
    }

    private static int minute(String time) {
        return LocalTime.parse(time).toSecondOfDay() / 60;
    }

    private static void check(@Nullable String time) {
        if (time == null || !TIME.matcher(time).matches()) {
            throw InvalidValue.badRequest("/hours", "time: " + time + " (HH:mm)");
        }
    }
}
