package io.fengyi.welfare.job;

import io.fengyi.http.InvalidValue;
import io.fengyi.http.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an advert says.
 *
 * @param headcount posts
 * @param communityCode 12 digits
 * @param place point on the map as it was given
 * @param validThrough last day on which it is shown
 */
public record JobEntry(
        String title,
        String employer,
        int headcount,
        EmploymentType employmentType,
        Wage wage,
        String communityCode,
        String address,
        @Nullable Place place,
        String text,
        LocalDate validThrough) {

    static final int MOST_DAYS = 60;

    /** @throws InvalidValue 422 {@code valid-through-out-of-range} for a day that is past or more than 60 days away */
    void checkDays(LocalDate today) {
        if (validThrough.isBefore(today) || validThrough.isAfter(today.plusDays(MOST_DAYS))) {
            throw new InvalidValue(
                    "/validThrough",
                    "valid-through-out-of-range",
                    "validThrough: " + validThrough + " (" + today + " to " + today.plusDays(MOST_DAYS) + ")");
        }
    }
}
