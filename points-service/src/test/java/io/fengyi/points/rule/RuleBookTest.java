package io.fengyi.points.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of points.md 3.3. */
class RuleBookTest {
    private static final LocalDate DAY = LocalDate.of(2023, 3, 14);
    private final RuleBook book = RuleBook.first().checked();

    @ParameterizedTest
    @CsvSource({
        "REPORT_VERIFIED, 0, 5",
        "REPORT_SUPPORT_CONFIRMED, 0, 1",
        "VOLUNTEER_HOURS_CONFIRMED, 120, 20",
        "VOLUNTEER_HOURS_CONFIRMED, 59, 5",
        "VOLUNTEER_HOURS_CONFIRMED, 29, 0",
        "ATTENDANCE_CONFIRMED, 0, 2",
        "COURSE_COMPLETED, 0, 3"
    })
    void whatAFactIsWorthInTheStreet(FactType type, int minutes, long points) {
        assertThat(judge(fact(type, minutes), true, Usage.NOTHING).granted()).isEqualTo(points);
    }

    @Test
    void outsideTheStreetOnlyCoursesPay() {
        for (FactType type : FactType.values()) {
            Award award = judge(fact(type, 60), false, Usage.NOTHING);
            assertThat(award.granted()).isEqualTo(type == FactType.COURSE_COMPLETED ? 3 : 0);
            assertThat(award.reason())
                    .isEqualTo(type == FactType.COURSE_COMPLETED ? Award.Reason.GRANTED : Award.Reason.OUTSIDE_AREA);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REPORT_VERIFIED, 3, 15, 5",
        "REPORT_VERIFIED, 4, 20, 0",
        "VOLUNTEER_HOURS_CONFIRMED, 1, 35, 5",
        "ATTENDANCE_CONFIRMED, 1, 2, 0",
        "COURSE_COMPLETED, 1, 3, 3"
    })
    void overADaysCapTheAwardIsCutToTheRest(FactType type, int times, long points, long granted) {
        var used = new Usage.Used(times, points);
        Award award = judge(fact(type, 120), true, new Usage(used, used, Usage.Used.NONE, used, used));
        assertThat(award.granted()).isEqualTo(granted);
        assertThat(award.reason()).isEqualTo(granted == award.full() ? Award.Reason.GRANTED : Award.Reason.CUT_BY_DAY);
    }

    @Test
    void allRulesTogetherGiveFiftyADayAndFiveHundredAMonth() {
        var day = new Usage(
                Usage.Used.NONE, Usage.Used.NONE, Usage.Used.NONE, new Usage.Used(9, 48), new Usage.Used(9, 48));
        assertThat(judge(fact(FactType.REPORT_VERIFIED, 0), true, day).granted())
                .isEqualTo(2);
        assertThat(judge(fact(FactType.REPORT_VERIFIED, 0), true, day).reason())
                .isEqualTo(Award.Reason.CUT_BY_DAY_OF_ALL);
        var month =
                new Usage(Usage.Used.NONE, Usage.Used.NONE, Usage.Used.NONE, Usage.Used.NONE, new Usage.Used(99, 500));
        assertThat(judge(fact(FactType.REPORT_VERIFIED, 0), true, month).reason())
                .isEqualTo(Award.Reason.CUT_BY_MONTH_OF_ALL);
    }

    @Test
    void aRuleForOtherGroupsPaysNobodyElse() {
        var rule = new PointsRule(
                "x",
                "x",
                FactType.REPORT_VERIFIED,
                5,
                PointsRule.Per.FACT,
                Caps.NONE,
                PointsRule.Area.ANY,
                List.of("TRUCK_DRIVER"),
                null);
        var only = new RuleBook(2, 1, List.of(rule), Caps.NONE).checked();
        assertThat(only.judge(rule, fact(FactType.REPORT_VERIFIED, 0), true, Usage.NOTHING)
                        .reason())
                .isEqualTo(Award.Reason.WORKER_TYPE);
    }

    @Test
    void aRuleBeginsOnItsOwnDayIfItHasOne() {
        var rule = new PointsRule(
                "x",
                "x",
                FactType.REPORT_VERIFIED,
                5,
                PointsRule.Per.FACT,
                Caps.NONE,
                PointsRule.Area.ANY,
                List.of(),
                DAY.plusDays(1));
        var later = new RuleBook(2, 1, List.of(rule), Caps.NONE);
        assertThat(later.concerning(fact(FactType.REPORT_VERIFIED, 0))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, negative-rule", "-1, negative-rule", "101, amount-too-high"})
    void amountsThatAreNoThankYouAreRefused(int amount, String code) {
        var rule = new PointsRule(
                "x",
                "x",
                FactType.REPORT_VERIFIED,
                amount,
                PointsRule.Per.FACT,
                Caps.NONE,
                PointsRule.Area.ANY,
                List.of(),
                null);
        var refused = new RuleBook(2, 1, List.of(rule), Caps.NONE);
        assertThatThrownBy(refused::checked)
                .isInstanceOfSatisfying(
                        RuleRefused.class, why -> assertThat(why.code()).isEqualTo(code));
    }

    private Award judge(Fact fact, boolean inStreet, Usage usage) {
        PointsRule rule = book.concerning(fact).get(0);
        return book.judge(rule, fact, inStreet, usage);
    }

    private static Fact fact(FactType type, int minutes) {
        return new Fact(type, "sub_1", 1, "wkr_1", "320299001001", "FOOD_DELIVERY", DAY, minutes);
    }
}
