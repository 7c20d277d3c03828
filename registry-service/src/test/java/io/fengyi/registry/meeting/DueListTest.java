package io.fengyi.registry.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.registry.partyorganisation.FormationMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueListTest {

    private static List<DueMeeting> due(FormationMode mode, LocalDate established, DueList.Held... held) {
        return DueList.of(
                "pto_1",
                established,
                day -> mode,
                List.of(held),
                LocalDate.parse("2022-04-01"),
                LocalDate.parse("2023-03-31"));
    }

    private static long of(List<DueMeeting> due, MeetingType type) {
        return due.stream().filter(d -> d.type() == type).count();
    }

    @Test
    void establishedBranchesOweTheWholeRule() {
        List<DueMeeting> due = due(FormationMode.SOLE, LocalDate.parse("2022-01-01"));
        assertThat(of(due, MeetingType.THEME_DAY)).isEqualTo(12);
        assertThat(of(due, MeetingType.COMMITTEE_MEETING)).isEqualTo(12);
        assertThat(of(due, MeetingType.GROUP_MEETING)).isEqualTo(12);
        assertThat(of(due, MeetingType.GENERAL_MEETING)).isEqualTo(4);
        assertThat(of(due, MeetingType.PARTY_LECTURE)).isEqualTo(4);
        assertThat(of(due, MeetingType.ORGANISATION_LIFE)).isEqualTo(2);
        assertThat(of(due, MeetingType.APPRAISAL)).isEqualTo(2);
    }

    @Test
    void functionalOnesOweThemeDaysAndLectures() {
        List<DueMeeting> due = due(FormationMode.FUNCTIONAL, LocalDate.parse("2022-01-01"));
        assertThat(of(due, MeetingType.THEME_DAY)).isEqualTo(12);
        assertThat(of(due, MeetingType.PARTY_LECTURE)).isEqualTo(4);
        assertThat(due).hasSize(16);
        assertThat(due(FormationMode.COMMITTEE, LocalDate.parse("2022-01-01"))).isEmpty();
    }

    @Test
    void theFirstWholePeriodAfterTheEstablishmentCounts() {
        List<DueMeeting> due = due(FormationMode.FUNCTIONAL, LocalDate.parse("2023-01-02"));
        assertThat(of(due, MeetingType.THEME_DAY)).isEqualTo(2);
        assertThat(of(due, MeetingType.PARTY_LECTURE)).isZero();
    }

    /** R27: the skipped month is named; a period that is not over is due, not late. */
    @Test
    void theSkippedMonthIsNamed() {
        List<DueMeeting> due = due(
                FormationMode.FUNCTIONAL,
                LocalDate.parse("2023-01-01"),
                new DueList.Held(MeetingType.THEME_DAY, LocalDate.parse("2023-01-31")),
                new DueList.Held(MeetingType.PARTY_LECTURE, LocalDate.parse("2023-03-01")));
        assertThat(due)
                .containsExactly(
                        new DueMeeting(
                                "pto_1",
                                MeetingType.THEME_DAY,
                                LocalDate.parse("2023-02-01"),
                                LocalDate.parse("2023-02-28"),
                                true),
                        new DueMeeting(
                                "pto_1",
                                MeetingType.THEME_DAY,
                                LocalDate.parse("2023-03-01"),
                                LocalDate.parse("2023-03-31"),
                                false));
    }
}
