package io.fengyi.learning.attendance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The class that somebody attended, as it was then: what took place is not planned anew.
 *
 * @param kind e.g. MORNING_CLASS
 * @param topic dictionary code under which its minutes count
 * @param communityCode 12 digits; null for a class that was only online
 * @param areaCode in which figures it counts
 */
public record AttendedClass(
        String classSessionId,
        String kind,
        String channel,
        String title,
        String topic,
        Instant startsAt,
        int minutes,
        LocalDate businessDay,
        @Nullable String communityCode,
        String areaCode) {}
