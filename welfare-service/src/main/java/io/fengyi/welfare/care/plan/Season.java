package io.fengyi.welfare.care.plan;

import java.time.LocalDate;

/** The season of a day: spring is March to May, and so on. Source: welfare.md 3.4. */
public enum Season {
    SPRING,
    SUMMER,
    AUTUMN,
    WINTER;

    public static Season of(LocalDate day) {
        return switch (day.getMonth()) {
            case MARCH, APRIL, MAY -> SPRING;
            case JUNE, JULY, AUGUST -> SUMMER;
            case SEPTEMBER, OCTOBER, NOVEMBER -> AUTUMN;
            case DECEMBER, JANUARY, FEBRUARY -> WINTER;
        };
    }
}
