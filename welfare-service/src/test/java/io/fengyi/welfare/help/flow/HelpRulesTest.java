package io.fengyi.welfare.help.flow;

import static io.fengyi.welfare.help.flow.Pleas.DEPARTMENT;
import static io.fengyi.welfare.help.flow.Pleas.MONDAY;
import static io.fengyi.welfare.help.flow.Pleas.OFFICE;
import static io.fengyi.welfare.help.flow.Pleas.REQUESTER;
import static io.fengyi.welfare.help.flow.Pleas.WORDS;
import static io.fengyi.welfare.help.flow.Pleas.act;
import static io.fengyi.welfare.help.flow.Pleas.at;
import static io.fengyi.welfare.help.flow.Pleas.give;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import io.fengyi.welfare.help.casefile.HelpCategory;
import io.fengyi.welfare.help.casefile.Plea;
import io.fengyi.welfare.help.casefile.Requester;
import io.fengyi.welfare.help.casefile.RightsTopic;
import io.fengyi.welfare.help.casefile.Solution;
import io.fengyi.welfare.help.clock.HandOverStage;
import io.fengyi.welfare.help.handover.HandOver;
import io.fengyi.welfare.help.handover.HandOverState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelpRulesTest {

    @Test
    void solvingWhileWaitingNamesWhatIsPossible() {
        assertThatThrownBy(() -> give(Pleas.in(HelpState.WAITING_REQUESTER), HelpCommand.SOLUTION, OFFICE, MONDAY))
                .isInstanceOfSatisfying(
                        InvalidTransition.class,
                        refused -> assertThat(refused.allowed()).containsExactly("replies", "resumption"));
    }

    @Test
    void twoDisputesInThirtyDaysAndNoThird() {
        HelpRequest request = Pleas.in(HelpState.SOLVED);
        for (int i = 1; i <= 2; i++) {
            Instant day = MONDAY.plus(Duration.ofDays(i));
            Decision disputed = give(request, HelpCommand.DISPUTE, REQUESTER, day);
            assertThat(disputed.events()).containsExactly(new HelpEvent.Reopened(null));
            assertThat(disputed.request().clock().round()).isEqualTo(i + 1);
            request =
                    give(disputed.request(), HelpCommand.SOLUTION, OFFICE, day).request();
        }
        HelpRequest twice = request;
        assertThatThrownBy(() -> give(twice, HelpCommand.DISPUTE, REQUESTER, MONDAY.plus(Duration.ofDays(3))))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("dispute-limit-reached"));
        // the first of the two is more than thirty days ago
        assertThat(give(twice, HelpCommand.DISPUTE, REQUESTER, MONDAY.plus(Duration.ofDays(32)))
                        .request()
                        .state())
                .isEqualTo(HelpState.IN_PROGRESS);
    }

    @ParameterizedTest
    @CsvSource({"30, true", "31, false"})
    void aSolutionIsDisputableForThirtyDays(int days, boolean possible) {
        HelpRequest confirmed = Pleas.in(HelpState.CONFIRMED);
        Instant day = MONDAY.plus(Duration.ofDays(days));
        if (possible) {
            assertThat(give(confirmed, HelpCommand.DISPUTE, REQUESTER, day).changed())
                    .isTrue();
        } else {
            assertThatThrownBy(() -> give(confirmed, HelpCommand.DISPUTE, REQUESTER, day))
                    .isInstanceOfSatisfying(
                            Conflict.class,
                            refused -> assertThat(refused.code()).isEqualTo("dispute-window-over"));
        }
    }

    @Test
    void theSystemGoesOnAfterSevenDaysAndConfirmsAsUnanswered() {
        HelpRequest waiting = Pleas.in(HelpState.WAITING_REQUESTER);
        assertThat(caughtUp(waiting, "2023-03-13T09:59").state()).isEqualTo(HelpState.WAITING_REQUESTER);
        HelpRequest resumed = caughtUp(waiting, "2023-03-13T10:00");
        assertThat(resumed.state()).isEqualTo(HelpState.IN_PROGRESS);
        assertThat(resumed.history()).last().satisfies(step -> {
            assertThat(step.by()).isEqualTo("SYSTEM");
            assertThat(step.reason()).isEqualTo("no-answer-in-7-days");
        });

        HelpRequest silent = caughtUp(Pleas.in(HelpState.SOLVED), "2023-03-13T10:00");
        assertThat(silent.state()).isEqualTo(HelpState.CONFIRMED);
        assertThat(silent.solutions())
                .last()
                .satisfies(solution -> assertThat(solution.confirmed()).isEqualTo(Solution.Confirmed.UNANSWERED));
        assertThat(Pleas.in(HelpState.CONFIRMED).solutions())
                .last()
                .satisfies(solution -> assertThat(solution.confirmed()).isEqualTo(Solution.Confirmed.BY_REQUESTER));
    }

    @Test
    void eachBreachFiresOnceAtItsTimeAndAgainInTheNextRound() {
        HelpRequest asked = Pleas.asked();
        Decision late = Keeping.catchUp(asked, at("2023-03-07T10:00"), Pleas.CALENDAR);
        assertThat(late.events()).containsExactly(new HelpEvent.ClockBreached(null, "TRIAGE", at("2023-03-06T14:00")));
        assertThat(Keeping.catchUp(late.request(), at("2023-03-09T10:00"), Pleas.CALENDAR)
                        .changed())
                .isFalse();

        HelpRequest progressing = Pleas.in(HelpState.IN_PROGRESS);
        Decision solutionLate = Keeping.catchUp(progressing, at("2023-03-20T10:00"), Pleas.CALENDAR);
        assertThat(solutionLate.events())
                .contains(
                        new HelpEvent.ClockBreached(null, "SOLUTION", at("2023-03-13T10:00")),
                        new HelpEvent.ClockBreached(Pleas.UNIT, "ACCEPTANCE", at("2023-03-07T10:00")))
                .hasSize(2);
        HelpRequest solvedLate = give(solutionLate.request(), HelpCommand.SOLUTION, OFFICE, at("2023-03-20T10:00"))
                .request();
        assertThat(solvedLate.solutions())
                .last()
                .satisfies(solution -> assertThat(solution.onTime()).isFalse());
        HelpRequest again = give(solvedLate, HelpCommand.DISPUTE, REQUESTER, at("2023-03-21T10:00"))
                .request();
        assertThat(Keeping.catchUp(again, at("2023-04-03T10:00"), Pleas.CALENDAR)
                        .events())
                .containsExactly(new HelpEvent.ClockBreached(null, "SOLUTION", at("2023-03-28T10:00")));
    }

    @Test
    void nothingIsLateWhileTheRequesterIsAsked() {
        HelpRequest waiting = Pleas.in(HelpState.WAITING_REQUESTER);
        assertThat(waiting.agenda().dueAt()).isNull();
        assertThat(Keeping.catchUp(waiting, at("2023-03-13T09:00"), Pleas.CALENDAR)
                        .events())
                .isEmpty();
    }

    @Test
    void aDepartmentAcceptsRepliesOrReturns() {
        HelpRequest assigned = Pleas.in(HelpState.ASSIGNED);
        HandOver one = assigned.handOvers().get(0);
        assertThatThrownBy(() -> HandingOver.reply(assigned, act(DEPARTMENT, MONDAY), one.id(), WORDS))
                .isInstanceOfSatisfying(
                        InvalidTransition.class,
                        refused -> assertThat(refused.allowed()).containsExactly("acceptance", "return"));
        assertThatThrownBy(() -> HandingOver.accept(assigned, act(OFFICE, MONDAY), one.id()))
                .isInstanceOf(Forbidden.class);
        HelpRequest accepted =
                HandingOver.accept(assigned, act(DEPARTMENT, MONDAY), one.id()).request();
        HelpRequest replied = HandingOver.reply(accepted, act(DEPARTMENT, MONDAY), one.id(), WORDS)
                .request();
        assertThat(replied.handOvers().get(0).state()).isEqualTo(HandOverState.REPLIED);
        assertThat(replied.state()).as("the office says when it is solved").isEqualTo(HelpState.ASSIGNED);
        assertThat(HandingOver.giveBack(accepted, act(DEPARTMENT, MONDAY), one.id(), WORDS)
                        .request()
                        .handOvers()
                        .get(0)
                        .state())
                .isEqualTo(HandOverState.RETURNED);
        assertThatThrownBy(() -> HandingOver.handOver(
                        accepted,
                        act(OFFICE, MONDAY),
                        HandOver.to(
                                "hnd_two",
                                Pleas.UNIT,
                                null,
                                MONDAY,
                                act(OFFICE, MONDAY).day())))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("already-handed-over"));
    }

    @Test
    void aDepartmentThatStartsHasAcceptedAndItsSolutionIsItsReply() {
        HelpRequest started = give(Pleas.in(HelpState.ASSIGNED), HelpCommand.START, DEPARTMENT, MONDAY)
                .request();
        assertThat(started.handOvers().get(0).state()).isEqualTo(HandOverState.ACCEPTED);
        Decision solved = give(started, HelpCommand.SOLUTION, DEPARTMENT, MONDAY);
        assertThat(solved.request().handOvers().get(0).state()).isEqualTo(HandOverState.REPLIED);
        assertThat(solved.events()).containsExactly(new HelpEvent.Solved(Pleas.UNIT));
        assertThat(Pleas.in(HelpState.SOLVED).handOvers().get(0).state()).isEqualTo(HandOverState.CLOSED);
    }

    @Test
    void aHandOverPausesWithTheRequestAlsoWhenItIsTakenMeanwhile() {
        HelpRequest waiting = Pleas.in(HelpState.WAITING_REQUESTER);
        String id = waiting.handOvers().get(0).id();
        HelpRequest accepted = HandingOver.accept(waiting, act(DEPARTMENT, at("2023-03-07T10:00")), id)
                .request();
        HandOver one = accepted.handOvers().get(0);
        assertThat(one.clock().due(Pleas.CALENDAR)).isNull();
        HelpRequest answered = Keeping.reply(accepted, act(REQUESTER, at("2023-03-08T10:00")), WORDS)
                .request();
        assertThat(answered.handOvers().get(0).clock().due(Pleas.CALENDAR)).isEqualTo(at("2023-03-15T10:00"));
        assertThat(answered.handOvers()
                        .get(0)
                        .clock()
                        .reading(HandOverStage.REPLY, at("2023-03-08T10:00"), Pleas.CALENDAR)
                        .orElseThrow()
                        .used())
                .isZero();
    }

    @Test
    void onlyTheSamePersonsOpenRequestOfNoOtherMatterIsMergedInto() {
        HelpRequest own = Pleas.asked();
        HelpRequest others = Pleas.asked(HelpCategory.HOUSING, new Requester("wkr_two", null, null, false));
        HelpRequest unknown = Pleas.asked(HelpCategory.HOUSING, new Requester(null, null, null, false));
        HelpRequest caller = Pleas.asked(HelpCategory.HOUSING, new Requester(null, WORDS, "mark", true));
        HelpRequest sameCaller = Pleas.asked(HelpCategory.HOUSING, new Requester(null, WORDS, "mark", true));
        for (HelpRequest into : new HelpRequest[] {own, others, unknown, Pleas.in(HelpState.CANCELLED)}) {
            assertThatThrownBy(() -> own.merge(act(OFFICE, MONDAY), into))
                    .isInstanceOfSatisfying(
                            InvalidValue.class,
                            refused -> assertThat(refused.code()).isEqualTo("merge-unfit"));
        }
        assertThat(own.merge(act(OFFICE, MONDAY), Pleas.in(HelpState.IN_PROGRESS))
                        .request()
                        .handling()
                        .mergedInto())
                .isNotNull();
        assertThat(caller.merge(act(OFFICE, MONDAY), sameCaller).request().state())
                .isEqualTo(HelpState.MERGED);
        HelpRequest otherMatter =
                Pleas.asked().triage(act(OFFICE, MONDAY), "mtt_two", null).request();
        assertThatThrownBy(() -> otherMatter.merge(act(OFFICE, MONDAY), Pleas.in(HelpState.TRIAGED)))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void forgettingTakesWordsAndPersonAndLeavesTheRow() {
        HelpRequest solved = Pleas.in(HelpState.SOLVED);
        HelpRequest forgotten =
                Keeping.forget(solved, act(Actor.system(), MONDAY), true).request();
        assertThat(forgotten.requester()).isNull();
        assertThat(forgotten.words().text()).isNull();
        assertThat(forgotten.history())
                .allSatisfy(step -> assertThat(step.note()).isNull());
        assertThat(forgotten.solutions()).hasSameSizeAs(solved.solutions());
        assertThat(forgotten.handling().matterId()).isEqualTo("mtt_one");
    }

    @Test
    void wordsAreDueForDeletionAYearAfterTheEnd() {
        assertThat(Pleas.in(HelpState.CANCELLED).agenda().nextActAt()).isEqualTo(MONDAY.plus(Duration.ofDays(365)));
        assertThat(Pleas.in(HelpState.MERGED).agenda().nextActAt()).isEqualTo(MONDAY.plus(Duration.ofDays(365)));
    }

    @Test
    void aHundredMessagesAreEnough() {
        HelpRequest request = Pleas.asked();
        for (int i = 0; i < 100; i++) {
            request = Keeping.say(request, act(OFFICE, MONDAY), WORDS).request();
        }
        HelpRequest full = request;
        assertThatThrownBy(() -> Keeping.reply(full, act(REQUESTER, MONDAY), WORDS))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("messages-full"));
    }

    @Test
    void aKeyHasItsEffectOnce() {
        Act act = new Act(OFFICE, MONDAY, "key-1", Pleas.CALENDAR);
        HelpRequest triaged = Pleas.asked().triage(act, "mtt_one", null).request();
        assertThat(triaged.triage(act, "mtt_two", null).changed()).isFalse();
        Act said = new Act(REQUESTER, MONDAY, "key-2", Pleas.CALENDAR);
        HelpRequest written = Keeping.reply(triaged, said, WORDS).request();
        assertThat(Keeping.reply(written, said, WORDS).changed()).isFalse();
    }

    @Test
    void rightsNeedATopicAndNothingElseHasOne() {
        assertThat(new Plea(HelpCategory.RIGHTS, RightsTopic.DEDUCTION, "320299001001", null, Plea.Channel.APP, true))
                .isNotNull();
        assertThatThrownBy(() -> new Plea(HelpCategory.RIGHTS, null, "320299001001", null, Plea.Channel.APP, false))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() ->
                        new Plea(HelpCategory.JOB, RightsTopic.PAY, "320299001001", null, Plea.Channel.APP, false))
                .isInstanceOf(InvalidValue.class);
    }

    private static HelpRequest caughtUp(HelpRequest request, String now) {
        return Keeping.catchUp(request, at(now), Pleas.CALENDAR).request();
    }
}
