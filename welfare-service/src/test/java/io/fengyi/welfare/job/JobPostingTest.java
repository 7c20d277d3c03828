package io.fengyi.welfare.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobPostingTest {

    private static final Instant NOW = Instant.parse("2023-03-06T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2023-03-06");
    private static final LocalDate LAST = LocalDate.parse("2023-03-31");

    @ParameterizedTest
    @CsvSource({
        "DRAFT,     OPENING,    OPEN",
        "DRAFT,     FILLING,",
        "DRAFT,     WITHDRAWAL,",
        "DRAFT,     EXPIRY,",
        "OPEN,      OPENING,",
        "OPEN,      FILLING,    FILLED",
        "OPEN,      WITHDRAWAL, WITHDRAWN",
        "OPEN,      EXPIRY,     EXPIRED",
        "FILLED,    OPENING,",
        "FILLED,    EXPIRY,",
        "WITHDRAWN, FILLING,",
        "WITHDRAWN, OPENING,",
        "EXPIRED,   OPENING,",
        "EXPIRED,   WITHDRAWAL,"
    })
    void movesAsTheTableSays(JobState from, JobCommand command, JobState to) {
        JobPosting posting = in(from);
        if (to == null) {
            assertThatExceptionOfType(InvalidTransition.class)
                    .isThrownBy(() -> posting.moved(step(command)))
                    .satisfies(refused -> assertThat(refused.allowed())
                            .containsExactlyElementsOf(from.allowed().stream()
                                    .map(JobCommand::toString)
                                    .sorted()
                                    .toList()));
        } else {
            assertThat(posting.moved(step(command)).state()).isEqualTo(to);
        }
    }

    @ParameterizedTest
    @CsvSource({"2023-03-05, false", "2023-03-06, true", "2023-05-05, true", "2023-05-06, false"})
    void isShownForAtMostSixtyDays(LocalDate last, boolean possible) {
        JobEntry entry = entry(last);
        if (possible) {
            entry.checkDays(TODAY);
        } else {
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> entry.checkDays(TODAY))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("valid-through-out-of-range"));
        }
    }

    @Test
    void isGoneTheDayAfterItsLast() {
        JobPosting open = in(JobState.OPEN);
        assertThat(open.isShownOn(LAST)).isTrue();
        assertThat(open.isShownOn(LAST.plusDays(1))).isFalse();
        assertThat(in(JobState.EXPIRED).endedOn()).isEqualTo(LAST.plusDays(1));
        assertThat(in(JobState.FILLED).endedOn()).isEqualTo(TODAY);
    }

    @Test
    void theMostIsNotLessThanTheLeast() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Wage(7_000, 5_000, Wage.Period.MONTH))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("wage-range-invalid"));
    }

    @Test
    void whoOpensAPartnersDraftHandlesIt() {
        JobPosting draft = JobPosting.drafted("job_1", entry(LAST), new JobHandler(null, null), "ptn_1", NOW, null);
        assertThat(draft.moved(step(JobCommand.OPENING)).handler().account()).isEqualTo("acc_staff");
        assertThat(in(JobState.OPEN).handler().unit()).isEqualTo("HUMAN_RESOURCES");
    }

    private static JobPosting in(JobState state) {
        JobPosting draft = JobPosting.drafted(
                "job_1", entry(LAST), new JobHandler("HUMAN_RESOURCES", "acc_unit"), null, NOW, null);
        return switch (state) {
            case DRAFT -> draft;
            case OPEN -> draft.moved(step(JobCommand.OPENING));
            case FILLED -> in(JobState.OPEN).moved(step(JobCommand.FILLING));
            case WITHDRAWN -> in(JobState.OPEN).moved(step(JobCommand.WITHDRAWAL));
            case EXPIRED -> in(JobState.OPEN).moved(step(JobCommand.EXPIRY));
        };
    }

    private static JobStep step(JobCommand command) {
        return new JobStep(command, NOW, "acc_staff", "key-" + command.name());
    }

    private static JobEntry entry(LocalDate last) {
        return new JobEntry(
                "分拣员",
                "顺路快递",
                6,
                EmploymentType.FULL_TIME,
                new Wage(5_000, 7_000, Wage.Period.MONTH),
                "320299001001",
                "园区路 8 号",
                null,
                "夜间分拣",
                last);
    }
}
