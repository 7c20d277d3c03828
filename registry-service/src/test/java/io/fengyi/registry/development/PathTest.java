package io.fengyi.registry.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PathTest {

    private static final LocalDate APPLIED = LocalDate.parse("2020-02-29");

    private static Evidence evidence(String on) {
        return new Evidence(
                LocalDate.parse(on),
                "pto_1",
                "经研究同意",
                LocalDate.parse("2020-03-20"),
                List.of(LocalDate.parse("2020-09-30"), LocalDate.parse("2021-03-01")),
                3,
                null,
                List.of("mem_1", "mem_2"),
                LocalDate.parse(on),
                LocalDate.parse(on),
                LocalDate.parse(on).plusMonths(3),
                null);
    }

    private static Path activist() {
        return Path.starting(Evidence.on(APPLIED)).advanced(DevelopmentStage.ACTIVIST, evidence("2020-04-30"));
    }

    private static Path probationary() {
        return activist()
                .advanced(DevelopmentStage.DEVELOPMENT_TARGET, evidence("2021-04-30"))
                .advanced(DevelopmentStage.PROBATIONARY, evidence("2021-08-31"));
    }

    /** Abuse row: an activist for 11 months. */
    @Test
    void anActivistWaitsTwelveMonths() {
        assertThatThrownBy(() -> activist().advanced(DevelopmentStage.DEVELOPMENT_TARGET, evidence("2021-04-29")))
                .isInstanceOfSatisfying(
                        TooEarly.class, e -> assertThat(e.earliestOn()).isEqualTo(LocalDate.parse("2021-04-30")));
        assertThat(activist()
                        .advanced(DevelopmentStage.DEVELOPMENT_TARGET, evidence("2021-04-30"))
                        .stage())
                .isEqualTo(DevelopmentStage.DEVELOPMENT_TARGET);
    }

    @Test
    void noStageIsSkipped() {
        assertThatThrownBy(() -> activist().advanced(DevelopmentStage.PROBATIONARY, evidence("2025-01-01")))
                .isInstanceOf(InvalidTransition.class);
    }

    @Test
    void probationIsTwelveMonthsFromTheVoteAndMayBeExtendedOnce() {
        Path path = probationary();
        assertThat(path.earliestOn()).isEqualTo(LocalDate.parse("2022-08-31"));
        Path extended = path.extended(6);
        assertThat(extended.earliestOn()).isEqualTo(LocalDate.parse("2023-02-28"));
        assertThatThrownBy(() -> extended.extended(6)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> path.extended(13)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> path.advanced(DevelopmentStage.FULL, evidence("2022-08-30")))
                .isInstanceOf(TooEarly.class);
        assertThat(path.advanced(DevelopmentStage.FULL, evidence("2022-08-31")).earliestOn())
                .isNull();
    }

    @Test
    void evidenceIsNeeded() {
        Path target = activist().advanced(DevelopmentStage.DEVELOPMENT_TARGET, evidence("2021-04-30"));
        Evidence whole = evidence("2021-08-31");
        LocalDate vote = LocalDate.parse("2021-08-31");
        refused(target, with(whole, 2, 23, List.of("mem_1", "mem_2"), vote.plusMonths(3), null));
        refused(target, with(whole, 3, null, List.of("mem_1", "mem_1"), vote.plusMonths(3), null));
        refused(
                target,
                with(
                        whole,
                        3,
                        null,
                        List.of("mem_1", "mem_2"),
                        vote.plusMonths(3).plusDays(1),
                        null));
        refused(
                target,
                with(
                        whole,
                        3,
                        null,
                        List.of("mem_1", "mem_2"),
                        vote.plusMonths(6).plusDays(1),
                        "疫情延误"));
        Evidence late = with(whole, null, 24, List.of("mem_1", "mem_2"), vote.plusMonths(6), "疫情延误");
        assertThat(target.advanced(DevelopmentStage.PROBATIONARY, late).stage())
                .isEqualTo(DevelopmentStage.PROBATIONARY);
    }

    @Test
    void whatEndedStaysEnded() {
        Path ended = activist().ended(LocalDate.parse("2020-12-01"), "离开本地");
        assertThat(ended.stage()).isEqualTo(DevelopmentStage.ENDED);
        assertThat(ended.on(LocalDate.parse("2020-11-30")).orElseThrow().stage())
                .isEqualTo(DevelopmentStage.ACTIVIST);
        assertThatThrownBy(() -> ended.ended(LocalDate.parse("2021-01-01"), "再次终止"))
                .isInstanceOf(InvalidTransition.class);
    }

    private static void refused(Path path, Evidence evidence) {
        assertThatThrownBy(() -> path.advanced(DevelopmentStage.PROBATIONARY, evidence))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("evidence-missing"));
    }

    private static Evidence with(
            Evidence e,
            @Nullable Integer days,
            @Nullable Integer hours,
            List<String> introducers,
            LocalDate approval,
            @Nullable String lateReason) {
        return new Evidence(
                e.on(),
                e.organisationId(),
                e.note(),
                e.talkOn(),
                e.reviews(),
                days,
                hours,
                introducers,
                e.politicalReviewOn(),
                e.voteOn(),
                approval,
                lateReason);
    }
}
