package io.fengyi.governance.report.flow;

import static io.fengyi.governance.report.flow.Cases.COMMUNITY;
import static io.fengyi.governance.report.flow.Cases.GRID;
import static io.fengyi.governance.report.flow.Cases.REPORTER;
import static io.fengyi.governance.report.flow.Cases.UNIT;
import static io.fengyi.governance.report.flow.Cases.by;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.governance.report.casefile.RejectionReason;
import io.fengyi.governance.report.casefile.Tally;
import io.fengyi.governance.report.casefile.Tally.What;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which dated facts a case leaves; all of it happens in March 2023, beginning on Wednesday the 1st at noon. */
class CaseTallyTest {

    @Test
    void aFreshCaseIsSubmittedAndUnanswered() {
        assertThat(Cases.submitted().times().tally())
                .containsExactly(new Tally(What.SUBMITTED, LocalDate.of(2023, 3, 1), null, false, null));
    }

    @Test
    void aStaffActWithinTwoWorkingHoursIsAnAnswer() {
        Report answered = Cases.submitted().accept(by(GRID, "2023-03-01T13:59")).report();
        assertThat(one(answered, What.SUBMITTED).good()).isTrue();
        Report late = Cases.submitted().accept(by(GRID, "2023-03-01T14:01")).report();
        assertThat(one(late, What.SUBMITTED).good()).isFalse();
        assertThat(one(late, What.ACCEPTED).on()).isEqualTo("2023-03-01");
    }

    @Test
    void aClosedCaseWasDueInTimeAndSolved() {
        Report closed = Cases.in(ReportStatus.CLOSED);
        assertThat(one(closed, What.DISPATCH_DUE).good()).isTrue();
        Tally resolve = one(closed, What.RESOLVE_DUE);
        assertThat(resolve.on()).as("five working days after Wednesday noon").isEqualTo("2023-03-08");
        assertThat(resolve.good()).isTrue();
        Tally close = one(closed, What.CLOSE_DUE);
        assertThat(close.on()).as("two working days and 24 hours later").isEqualTo("2023-03-11");
        assertThat(close.done()).isEqualTo("2023-03-01");
        assertThat(close.good()).isTrue();
        assertThat(one(closed, What.SOLVED).unit()).isEqualTo("green");
    }

    @Test
    void aReopeningUnsolvesAndMakesASecondRound() {
        Report reopened = Cases.in(ReportStatus.CLOSED)
                .reopen(by(REPORTER, "2023-03-06T12:00"), "又堵上了")
                .report();
        assertThat(all(reopened, What.SOLVED)).isEmpty();
        assertThat(all(reopened, What.REOPENING)).hasSize(1);
        Report again = reopened.dispatch(by(COMMUNITY, "2023-03-06T12:10"), "green", null)
                .report();
        assertThat(all(again, What.CLOSE_DUE)).hasSize(2);
        assertThat(all(again, What.DISPATCH)).hasSize(2);
        assertThat(all(again, What.DISPATCH_DUE)).hasSize(2).allMatch(Tally::good);
        assertThat(all(again, What.RESOLVE_DUE).get(1).done()).isNull();
    }

    @Test
    void aLateClosingIsDueButNotInTime() {
        Report closed = Cases.in(ReportStatus.VERIFIED)
                .close(by(COMMUNITY, "2023-03-12T12:00"))
                .report();
        Tally close = one(closed, What.CLOSE_DUE);
        assertThat(close.done()).isEqualTo("2023-03-12");
        assertThat(close.good()).isFalse();
    }

    @Test
    void aReturnMakesTheDispatchInaccurateAndPausesTheLimit() {
        Report returned = Cases.in(ReportStatus.RETURNED);
        assertThat(one(returned, What.DISPATCH).good()).isFalse();
        assertThat(one(returned, What.DISPATCH).done()).isEqualTo("2023-03-01");
        assertThat(all(returned, What.RESOLVE_DUE))
                .as("nobody knows while it pauses")
                .isEmpty();
        Report rejected = returned.reject(by(COMMUNITY, "2023-03-01T13:00"), RejectionReason.UNTRUE, null)
                .report();
        assertThat(all(rejected, What.DISPATCH_DUE))
                .as("the second run ended otherwise")
                .hasSize(1);
        assertThat(all(rejected, What.CLOSE_DUE)).isEmpty();
    }

    @Test
    void duplicatesAndWithdrawnCasesAreNone() {
        assertThat(Cases.in(ReportStatus.DUPLICATE).times().tally()).isEmpty();
        assertThat(Cases.in(ReportStatus.WITHDRAWN).times().tally()).isEmpty();
    }

    @Test
    void aRatingOfFourSatisfies() {
        Report closed = Cases.in(ReportStatus.CLOSED);
        assertThat(one(Keeping.rate(closed, by(REPORTER), 4, null).report(), What.RATING)
                        .good())
                .isTrue();
        assertThat(one(Keeping.rate(closed, by(REPORTER), 3, null).report(), What.RATING)
                        .good())
                .isFalse();
    }

    @Test
    void reworkCountsAndKeepsTheLimit() {
        Report again =
                Cases.in(ReportStatus.RESOLVED).rework(by(GRID), "没有清理干净").report();
        assertThat(all(again, What.REWORK)).hasSize(1);
        assertThat(one(again, What.RESOLVE_DUE).done()).isNull();
        Report done = again.resolve(by(UNIT, "2023-03-14T12:00"), List.of("med_9"), null, null)
                .report();
        assertThat(one(done, What.RESOLVE_DUE).done()).isEqualTo("2023-03-14");
        assertThat(one(done, What.RESOLVE_DUE).good()).isFalse();
        assertThat(all(done, What.RESOLUTION)).hasSize(2);
    }

    private static Tally one(Report report, What what) {
        List<Tally> found = all(report, what);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<Tally> all(Report report, What what) {
        return report.times().tally().stream()
                .filter(tally -> tally.what() == what)
                .toList();
    }
}
