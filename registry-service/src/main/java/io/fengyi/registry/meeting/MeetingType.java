package io.fengyi.registry.meeting;

import io.fengyi.registry.partyorganisation.FormationMode;
import java.time.LocalDate;

/** 三会一课, theme day, and what each organisation owes once a year. */
public enum MeetingType {
    GENERAL_MEETING(Every.QUARTER, false),
    COMMITTEE_MEETING(Every.MONTH, false),
    GROUP_MEETING(Every.MONTH, false),
    PARTY_LECTURE(Every.QUARTER, true),
    THEME_DAY(Every.MONTH, true),
    ORGANISATION_LIFE(Every.YEAR, false),
    APPRAISAL(Every.YEAR, false);

    private final Every every;
    private final boolean functionalToo;

    MeetingType(Every every, boolean functionalToo) {
        this.every = every;
        this.functionalToo = functionalToo;
    }

    Every every() {
        return every;
    }

    /** Functional organisations owe the lecture and the theme day only; committees of the subdistrict owe none here. */
    boolean isOwedBy(FormationMode mode) {
        return switch (mode) {
            case SOLE, JOINT -> true;
            case FUNCTIONAL -> functionalToo;
            case COMMITTEE -> false;
        };
    }

    /** Calendar periods. */
    enum Every {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Every(int months) {
            this.months = months;
        }

        /** First day of the period that the day lies in. */
        LocalDate start(LocalDate day) {
            int month = (day.getMonthValue() - 1) / months * months + 1;
            return LocalDate.of(day.getYear(), month, 1);
        }

        LocalDate next(LocalDate start) {
            return start.plusMonths(months);
        }
    }
}
