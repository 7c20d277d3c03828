package io.fengyi.governance.rolemodel.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.http.Conflict;
import io.fengyi.workingtime.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of(
            "2023-01-21..2023-01-27,HOLIDAY,春节", "2023-01-28..2023-01-29,WORKDAY,春节", "2023-04-05,HOLIDAY,清明节"));

    @ParameterizedTest(name = "from {0} to {1}: {2} working days")
    @CsvSource({
        "2023-03-06, 2023-03-10, 4", // put up on a Monday, four whole days follow in that week
        "2023-03-06, 2023-03-12, 4",
        "2023-03-06, 2023-03-13, 5",
        "2023-03-10, 2023-03-16, 4",
        "2023-03-10, 2023-03-17, 5",
        "2023-04-03, 2023-04-10, 4", // Tomb-Sweeping Day is out
        "2023-01-20, 2023-01-29, 2", // two make-up days at the weekend
        "2023-01-20, 2023-02-01, 5"
    })
    void wholeWorkingDaysAfterTheFirstCount(LocalDate from, LocalDate until, int days) {
        assertThat(Notice.workingDays(from, until, CALENDAR)).isEqualTo(days);
        if (days < Notice.WORKING_DAYS) {
            assertThatThrownBy(() -> Notice.of(from, until, CALENDAR))
                    .isInstanceOfSatisfying(
                            Conflict.class, e -> assertThat(e.code()).isEqualTo("notice-too-short"));
        } else {
            assertThat(Notice.of(from, until, CALENDAR).until()).isEqualTo(until);
        }
    }

    @Test
    void itIsOverOnTheDayAfterAndNeverWhilePaused() {
        Notice notice = new Notice(LocalDate.of(2023, 3, 6), LocalDate.of(2023, 3, 13), null);
        assertThat(notice.isOverOn(LocalDate.of(2023, 3, 13))).isFalse();
        assertThat(notice.isOverOn(LocalDate.of(2023, 3, 14))).isTrue();
        assertThat(notice.pausedOn(LocalDate.of(2023, 3, 13)).isOverOn(LocalDate.of(2023, 6, 1)))
                .isFalse();
    }

    @Test
    void noDayCountsWhileItIsPaused() {
        Notice notice = new Notice(LocalDate.of(2023, 3, 6), LocalDate.of(2023, 3, 13), null);
        Notice paused = notice.pausedOn(LocalDate.of(2023, 3, 7));
        assertThat(paused.resumedOn(LocalDate.of(2023, 3, 14), CALENDAR).until())
                .isEqualTo(LocalDate.of(2023, 3, 20));
        assertThat(paused.resumedOn(LocalDate.of(2023, 3, 7), CALENDAR).until()).isEqualTo(notice.until());
        Notice afterItsEnd = notice.pausedOn(LocalDate.of(2023, 3, 15));
        assertThat(afterItsEnd.resumedOn(LocalDate.of(2023, 3, 16), CALENDAR).isOverOn(LocalDate.of(2023, 3, 17)))
                .isTrue();
    }

    @Test
    void ninetyDaysAreEnough() {
        assertThatThrownBy(() -> Notice.of(LocalDate.of(2023, 3, 6), LocalDate.of(2023, 7, 1), CALENDAR))
                .isInstanceOf(Conflict.class);
    }
}
