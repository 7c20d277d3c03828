package io.fengyi.governance.report.flow;

import static io.fengyi.governance.report.flow.Cases.COMMUNITY;
import static io.fengyi.governance.report.flow.Cases.GRID;
import static io.fengyi.governance.report.flow.Cases.NOON;
import static io.fengyi.governance.report.flow.Cases.REPORTER;
import static io.fengyi.governance.report.flow.Cases.RIDER;
import static io.fengyi.governance.report.flow.Cases.STREET;
import static io.fengyi.governance.report.flow.Cases.UNIT;
import static io.fengyi.governance.report.flow.Cases.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.governance.report.casefile.RejectionReason;
import io.fengyi.governance.report.casefile.SupportNews;
import io.fengyi.governance.report.casefile.Visibility;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportRulesTest {

    @Test
    void verifyOwnResolutionIsRefused() {
        Actor resolverAndGrid = new Actor(UNIT.id(), Set.of(Standing.UNIT, Standing.GRID_STAFF));
        assertThatThrownBy(() -> Cases.in(ReportStatus.RESOLVED).verify(by(resolverAndGrid), null))
                .isInstanceOf(SeparationOfDuties.class);
    }

    @Test
    void verifyOwnReportIsRefused() {
        Actor reporterAndGrid = new Actor("acc_rider", Set.of(Standing.REPORTER, Standing.GRID_STAFF));
        assertThatThrownBy(() -> Cases.in(ReportStatus.RESOLVED).verify(by(reporterAndGrid), null))
                .isInstanceOf(SeparationOfDuties.class);
    }

    @Test
    void theUnitThatResolvedMayNotVerifyAtAll() {
        Actor colleague = new Actor("acc_unit_2", Set.of(Standing.UNIT));
        assertThatThrownBy(() -> Cases.in(ReportStatus.RESOLVED).verify(by(colleague), null))
                .isInstanceOf(SeparationOfDuties.class);
    }

    @Test
    void holdNeedsADateWithin180Days() {
        Report report = Cases.in(ReportStatus.IN_PROGRESS);
        assertThat(report.hold(by(STREET), "等", NOON.plus(Duration.ofDays(180)))
                        .report()
                        .state())
                .isEqualTo(ReportStatus.ON_HOLD);
        assertRefused("hold-until-out-of-range", () -> report.hold(by(STREET), "等", NOON.plus(Duration.ofDays(181))));
        assertRefused("hold-until-out-of-range", () -> report.hold(by(STREET), "等", NOON));
    }

    @Test
    void resolutionNeedsAPhotoOrAReason() {
        Report report = Cases.in(ReportStatus.IN_PROGRESS);
        assertRefused("after-photo-required", () -> report.resolve(by(UNIT), List.of(), "好了", null));
        assertThat(report.resolve(by(UNIT), List.of(), "好了", "夜间无法拍照").report().state())
                .isEqualTo(ReportStatus.RESOLVED);
    }

    @Test
    void thirdReopeningByTheReporterIsRefused() {
        Report report = Cases.in(ReportStatus.CLOSED);
        for (int i = 0; i < 2; i++) {
            report = report.reopen(by(REPORTER), "又堵上了").report();
            report = toClosed(report);
        }
        Report twice = report;
        assertConflict("reopening-limit-reached", () -> twice.reopen(by(REPORTER), "还堵"));
        assertThat(twice.reopen(by(STREET), "督办").report().state()).isEqualTo(ReportStatus.REOPENED);
    }

    @Test
    void reopeningOnDay16IsRefusedToTheReporterAndOnDay91ToTheStreet() {
        Report report = Cases.in(ReportStatus.CLOSED);
        assertThat(report.reopen(by(REPORTER, NOON.plus(Duration.ofDays(15))), "x")
                        .report()
                        .state())
                .isEqualTo(ReportStatus.REOPENED);
        assertConflict("reopening-window-over", () -> report.reopen(by(REPORTER, NOON.plus(Duration.ofDays(16))), "x"));
        assertThat(report.reopen(by(STREET, NOON.plus(Duration.ofDays(90))), "x")
                        .report()
                        .state())
                .isEqualTo(ReportStatus.REOPENED);
        assertConflict("reopening-window-over", () -> report.reopen(by(STREET, NOON.plus(Duration.ofDays(91))), "x"));
    }

    @Test
    void appealIsPossibleOnceWithinSevenDays() {
        Report report = Cases.in(ReportStatus.REJECTED);
        assertConflict("appeal-window-over", () -> report.appeal(by(REPORTER, NOON.plus(Duration.ofDays(8))), "x"));
        Report again = report.appeal(by(REPORTER), "x")
                .report()
                .reject(by(GRID), RejectionReason.UNTRUE, null)
                .report();
        assertConflict("appeal-already-used", () -> again.appeal(by(REPORTER), "x"));
    }

    @Test
    void rejectionAfterVerificationTakesTheAwardBackAndAWonAppealStartsTheNextRound() {
        Report verified = Cases.in(ReportStatus.VERIFIED);
        Report reopened = toClosed(verified).reopen(by(STREET), "复查").report();
        Decision rejected = reopened.reject(by(COMMUNITY), RejectionReason.UNTRUE, null);
        assertThat(rejected.events()).containsExactly(new ReportEvent.Rejected(RIDER, 1, true, NOON));

        Report won = rejected.report()
                .appeal(by(REPORTER), "有照片")
                .report()
                .accept(by(GRID))
                .report();
        assertThat(won.award().round()).isEqualTo(2);
        Decision again = toResolved(won).verify(by(GRID), null);
        assertThat(again.events()).containsExactly(new ReportEvent.Verified(RIDER, 2, false, NOON));
    }

    @Test
    void rejectionBeforeAnyVerificationTakesNothingBack() {
        Decision rejected = Cases.submitted().reject(by(GRID), RejectionReason.UNTRUE, null);
        assertThat(rejected.events()).containsExactly(new ReportEvent.Rejected(RIDER, 1, false, NOON));
        Report again = rejected.report()
                .appeal(by(REPORTER), "x")
                .report()
                .accept(by(GRID))
                .report();
        assertThat(again.award().round()).isEqualTo(1);
    }

    @Test
    void aMereReopeningNeverPaysTwice() {
        Report reopened = Cases.in(ReportStatus.REOPENED);
        Decision again = toResolved(reopened).verify(by(GRID), null);
        assertThat(again.events()).containsExactly(new ReportEvent.Verified(RIDER, 1, true, NOON));
    }

    @Test
    void supportersAreConfirmedAtVerificationAndVoidedAtRejection() {
        Report report = supported(Cases.in(ReportStatus.IN_PROGRESS), "wkr_a", "wkr_b");
        Report verified = report.resolve(by(UNIT), List.of("med_2"), null, null)
                .report()
                .verify(by(GRID), null)
                .report();
        assertThat(verified.agenda().supportNews())
                .containsExactly(new SupportNews("wkr_a", true, 1, NOON), new SupportNews("wkr_b", true, 1, NOON));
        assertThat(verified.agenda().nextActAt()).isEqualTo(NOON);

        Report told = Keeping.told(verified, by(Actor.system()), List.of());
        Report rejected = toClosed(told)
                .reopen(by(STREET), "x")
                .report()
                .reject(by(STREET), RejectionReason.UNTRUE, null)
                .report();
        assertThat(rejected.agenda().supportNews())
                .extracting(SupportNews::confirmed)
                .containsExactly(false, false);
    }

    @Test
    void supportOncePerPersonNotOwnAndWhileOpen() {
        Report report = supported(Cases.in(ReportStatus.ACCEPTED), "wkr_a");
        assertThat(Keeping.support(report, by(GRID), "wkr_a").changed()).isFalse();
        assertConflict("own-report", () -> Keeping.support(report, by(REPORTER), RIDER));
        assertConflict("report-not-open", () -> Keeping.support(Cases.in(ReportStatus.CLOSED), by(GRID), "wkr_a"));
        assertThat(Keeping.withdrawSupport(report, by(GRID), "wkr_a")
                        .report()
                        .following()
                        .count())
                .isZero();
        assertThat(Keeping.withdrawSupport(report, by(GRID), "wkr_b").changed()).isFalse();
    }

    @Test
    void withdrawingAConfirmedSupportOfAReopenedReportVoidsIt() {
        Report report = supported(Cases.in(ReportStatus.IN_PROGRESS), "wkr_a")
                .resolve(by(UNIT), List.of("med_2"), null, null)
                .report()
                .verify(by(GRID), null)
                .report();
        Report reopened = toClosed(Keeping.told(report, by(Actor.system()), List.of()))
                .reopen(by(REPORTER), "x")
                .report();
        assertThat(Keeping.withdrawSupport(reopened, by(GRID), "wkr_a")
                        .report()
                        .agenda()
                        .supportNews())
                .containsExactly(new SupportNews("wkr_a", false, 1, NOON));
    }

    @Test
    void acceptancePublishesUnlessFlagged() {
        assertThat(Cases.in(ReportStatus.ACCEPTED).visibility().isPublic()).isTrue();
        Report flagged = Keeping.show(Cases.submitted(), by(STREET), Visibility.Level.HIDDEN, "人脸")
                .report();
        assertThat(flagged.accept(by(GRID)).report().visibility().isPublic()).isFalse();
    }

    @Test
    void ratingOnceWithinSevenDaysOfClosing() {
        Report closed = Cases.in(ReportStatus.CLOSED);
        Decision rated = Keeping.rate(closed, by(REPORTER), 5, "很快");
        assertThat(rated.events()).containsExactly(new ReportEvent.Rated(5, ReportStatus.CLOSED, NOON));
        assertConflict("already-rated", () -> Keeping.rate(rated.report(), by(REPORTER), 4, null));
        assertConflict("not-closed", () -> Keeping.rate(Cases.in(ReportStatus.VERIFIED), by(REPORTER), 4, null));
        Act late = by(REPORTER, NOON.plus(Duration.ofDays(8)));
        assertConflict("rating-window-over", () -> Keeping.rate(closed, late, 4, null));
    }

    @Test
    void redactionRemovesTextPhotosAndNotesForGood() {
        Report resolved =
                Cases.in(ReportStatus.RESOLVED).rework(by(GRID), "地上写着名字").report();
        int step = resolved.history().size();
        Report redacted = Keeping.redact(resolved, by(STREET), new Redaction(true, Set.of(step), true, "隐私"))
                .then(it -> Keeping.photoRemoved(it, by(Actor.system()), "med_1"))
                .then(it -> Keeping.photoRemoved(it, by(Actor.system()), "med_2"))
                .report();
        assertThat(Keeping.photoRemoved(redacted, by(Actor.system()), "med_2").changed())
                .isFalse();
        assertThat(redacted.matter().text()).isNull();
        assertThat(redacted.matter().media()).isEmpty();
        assertThat(redacted.handling().resolution().media()).isEmpty();
        assertThat(redacted.toString()).doesNotContain("地上写着名字").doesNotContain("盲道被占");
    }

    @Test
    void erasureCutsTheReporterAndTheirWords() {
        Report report = Keeping.rate(Cases.in(ReportStatus.CLOSED), by(REPORTER), 2, "慢")
                .report()
                .reopen(by(REPORTER), "还堵着")
                .report();
        Report forgotten = Keeping.forget(report, by(Actor.system()), RIDER).report();
        assertThat(forgotten.reporter()).isNull();
        assertThat(forgotten.toString())
                .doesNotContain(RIDER)
                .doesNotContain("盲道被占")
                .doesNotContain("还堵着");
        assertThat(forgotten.place()).isEqualTo(report.place());
        assertThat(Keeping.forget(forgotten, by(Actor.system()), RIDER).changed())
                .isFalse();
    }

    @Test
    void erasureOfASupporterKeepsTheCount() {
        Report report = supported(Cases.in(ReportStatus.ACCEPTED), "wkr_a");
        Report forgotten = Keeping.forget(report, by(Actor.system()), "wkr_a").report();
        assertThat(forgotten.following().count()).isEqualTo(1);
        assertThat(forgotten.toString()).doesNotContain("wkr_a");
    }

    @Test
    void aRepeatedKeyChangesNothing() {
        Act act = new Act(GRID, NOON, "key-1", Cases.CALENDAR);
        Report accepted = Cases.submitted().accept(act).report();
        assertThat(accepted.accept(act)).isEqualTo(Decision.unchanged(accepted));
    }

    @Test
    void allowedCommandsAreThoseOfStateAndStanding() {
        assertThat(Transition.allowed(Cases.in(ReportStatus.RESOLVED), GRID))
                .containsExactly(ReportCommand.VERIFICATION, ReportCommand.REWORK);
        assertThat(Transition.allowed(Cases.in(ReportStatus.RESOLVED), UNIT)).isEmpty();
        assertThat(Transition.allowed(Cases.in(ReportStatus.SUBMITTED), REPORTER))
                .containsExactly(ReportCommand.WITHDRAWAL);
    }

    private static Report supported(Report report, String... workers) {
        for (String worker : workers) {
            report = Keeping.support(report, by(GRID), worker).report();
        }
        return report;
    }

    private static Report toResolved(Report report) {
        return report.dispatch(by(COMMUNITY), "green", null)
                .report()
                .start(by(UNIT))
                .report()
                .resolve(by(UNIT), List.of("med_3"), null, null)
                .report();
    }

    private static Report toClosed(Report report) {
        Report verified = report.state() == ReportStatus.VERIFIED
                ? report
                : toResolved(report).verify(by(GRID), null).report();
        return verified.close(by(COMMUNITY)).report();
    }

    private static void assertConflict(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
