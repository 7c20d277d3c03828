package io.fengyi.welfare.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.contracts.welfare.HelpClockBreached;
import io.fengyi.contracts.welfare.HelpRequestHandedOver;
import io.fengyi.contracts.welfare.HelpRequestReopened;
import io.fengyi.contracts.welfare.HelpRequestSolved;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HelpFlowIT extends HelpTown {

    @Autowired
    MeterRegistry meters;

    @Autowired
    private HelpSweep sweep;

    @Test
    void r45TheDepartmentHasAClockOfItsOwnAndTheRequesterReadsItsReply() {
        String rider = aRider();
        String id = triagedAlready(asked(rider, askingForPay()));
        String handOver = handedOver(id, HR);
        assertThat(events.await(HelpRequestHandedOver.class, id))
                .isEqualTo(new HelpRequestHandedOver(id, "RIGHTS", COMMUNITY, HR));
        Answer seen = as(unit(HR)).get(PATH + "/" + id).expect(200);
        assertThat(seen.text("/as")).isEqualTo("DEPARTMENT");
        assertThat(seen.text("/handOvers/0/brief")).isEqualTo("请核实并答复");
        assertThat(seen.text("/handOvers/0/clock/due")).as("one working day").isEqualTo("2023-03-07T02:00:00Z");
        assertThat(seen.json().has("requester")).isFalse();

        handOver(unit(HR), handOver, "reply", Map.of("text", "太早")).expectProblem(409, "invalid-transition");
        handOver(unit(HR), handOver, "acceptance", Map.of()).expect(200);
        assertThat(as(unit(HR)).get(PATH + "/" + id).text("/handOvers/0/clock/due"))
                .as("five working days")
                .isEqualTo("2023-03-13T02:00:00Z");
        handOver(unit(LEGAL_AID), handOver, "reply", Map.of("text", "越权")).expect(404);
        handOver(unit(HR), handOver, "reply", Map.of("text", "企业承诺本周补发。")).expect(200);

        Answer own = as(rider(rider)).get(MINE + "/" + id).expect(200);
        assertThat(own.text("/handOvers/0/name")).isEqualTo("人社所");
        assertThat(own.text("/handOvers/0/reply")).isEqualTo("企业承诺本周补发。");
        assertThat(own.json().at("/handOvers/0").has("brief")).isFalse();
        command(unit(HR), id, "start").expect(200);
        command(unit(HR), id, "solution", Map.of("note", "配送费已补发。")).expect(200);
        assertThat(events.await(HelpRequestSolved.class, id).department()).isEqualTo(HR);
        own(rider, id, "confirmation", Map.of()).expect(200);
        assertThat(as(rider(rider))
                        .get(MINE + "/" + id)
                        .json()
                        .at("/steps")
                        .valueStream()
                        .map(step -> step.get("what").asString()))
                .containsExactly(
                        "submission",
                        "triage",
                        "hand-overs",
                        "hand-over-acceptance",
                        "hand-over-reply",
                        "start",
                        "solution",
                        "confirmation");
    }

    @Test
    void r73APayRequestGoesToLegalAid() {
        String rider = aRider();
        Map<String, Object> body = askingForPay();
        body.put("wantsLegalAid", true);
        String id = triagedAlready(asked(rider, body));
        Answer file = as(office()).get(PATH + "/" + id).expect(200);
        assertThat(file.json().at("/wantsLegalAid").asBoolean()).isTrue();
        String handOver = handedOver(id, file.text("/legalAidDepartment"));
        handOver(unit(LEGAL_AID), handOver, "acceptance", Map.of()).expect(200);
        handOver(unit(LEGAL_AID), handOver, "reply", Map.of("text", "已受理，请带合同来站。"))
                .expect(200);
        Answer own = as(rider(rider)).get(MINE + "/" + id).expect(200);
        assertThat(own.text("/handOvers/0/department")).isEqualTo(LEGAL_AID);
        assertThat(own.text("/handOvers/0/reply")).contains("请带合同");
        assertThat(own.text("/clock/stages/1/limit")).as("fifteen working days").isEqualTo("PT135H");
    }

    @Test
    void theClockPausesWhileTheRequesterIsAskedAndSolvingMeanwhileIsRefused() {
        String rider = aRider();
        String id = inProgress(rider);
        clock.set("2023-03-06T12:00");
        command(office(), id, "wait", Map.of("question", "哪个房间漏雨？")).expect(200);
        Answer refused =
                command(office(), id, "solution", Map.of("note", "修好了")).expectProblem(409, "invalid-transition");
        assertThat(refused.json().get("allowed").valueStream().map(one -> one.asString()))
                .containsExactly("replies", "resumption");

        clock.set("2023-03-08T10:00");
        Answer paused = as(office()).get(PATH + "/" + id + "/clock").expect(200);
        assertThat(paused.text("/stages/1/used")).isEqualTo("PT2H");
        assertThat(paused.text("/stages/1/paused")).isEqualTo("PT46H");
        assertThat(paused.json().has("due")).isFalse();
        Answer own = as(rider(rider)).get(MINE + "/" + id).expect(200);
        assertThat(own.json()
                        .at("/steps")
                        .valueStream()
                        .filter(step -> step.get("what").asString().equals("wait"))
                        .map(step -> step.get("note").asString()))
                .containsExactly("哪个房间漏雨？");
        own(rider, id, "replies", Map.of("text", "靠窗的一间")).expect(200);
        Answer going = as(rider(rider)).get(MINE + "/" + id + "/clock").expect(200);
        assertThat(going.text("/due")).as("two hours were used").isEqualTo("2023-03-14T09:00:00Z");
        assertThat(going.json().get("segments").size()).isEqualTo(4);
    }

    @Test
    void theSystemResumesAfterSevenDaysAndConfirmsAnUnansweredSolution() {
        String rider = aRider();
        String waiting = inProgress(rider);
        command(office(), waiting, "wait", Map.of("question", "还漏吗？")).expect(200);
        String solved = solved(rider);
        clock.set("2023-03-13T10:00");
        sweep.sweep();
        sweep.sweep();
        Answer resumed = as(rider(rider)).get(MINE + "/" + waiting).expect(200);
        assertThat(resumed.text("/state")).isEqualTo("IN_PROGRESS");
        assertThat(resumed.json()
                        .at("/steps")
                        .valueStream()
                        .map(step -> step.path("reason").asString("")))
                .contains("no-answer-in-7-days");
        Answer confirmed = as(rider(rider)).get(MINE + "/" + solved).expect(200);
        assertThat(confirmed.text("/state")).isEqualTo("CONFIRMED");
        assertThat(confirmed
                        .json()
                        .at("/steps")
                        .valueStream()
                        .filter(step -> step.get("what").asString().equals("confirmation"))
                        .map(step -> step.get("reason").asString()))
                .containsExactly("unanswered");
    }

    @Test
    void eachBreachIsToldOnceAlsoWithTwoSweepsAtOnce() throws Exception {
        String id = asked(aRider());
        String handed = triaged(aRider());
        handedOver(handed, HR);
        clock.set("2023-03-07T10:00:01");
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> sweeping = () -> {
                sweep.sweep();
                return true;
            };
            for (Future<Boolean> done : pool.invokeAll(List.of(sweeping, sweeping, sweeping))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(events.await(HelpClockBreached.class, id))
                .isEqualTo(new HelpClockBreached(
                        id, "HOUSING", COMMUNITY, null, "TRIAGE", Instant.parse("2023-03-06T06:00:00Z")));
        assertThat(events.await(HelpClockBreached.class, handed))
                .isEqualTo(new HelpClockBreached(
                        handed, "HOUSING", COMMUNITY, HR, "ACCEPTANCE", Instant.parse("2023-03-07T02:00:00Z")));
        clock.set("2023-03-09T10:00");
        sweep.sweep();
        assertThat(told(id).stream().map(TestEvent::type).filter(type -> type.contains("HelpClockBreached")))
                .hasSize(1);
        assertThat(ids(as(office()).get(PATH + "?overdue=true&limit=100"))).contains(id);
        assertThat(meters.get("fengyi.cases.overdue")
                        .tag("kind", "help")
                        .gauge()
                        .value())
                .isPositive();
    }

    @Test
    void disputesReopenTwiceAndNoMore() {
        String rider = aRider();
        String id = solved(rider);
        for (int i = 0; i < 2; i++) {
            own(rider, id, "dispute", Map.of("reason", "还在漏")).expect(200);
            command(office(), id, "solution", Map.of("note", "再次修好")).expect(200);
        }
        own(rider, id, "confirmation", Map.of()).expect(200);
        own(rider, id, "dispute", Map.of("reason", "还在漏")).expectProblem(409, "dispute-limit-reached");
        assertThat(events.await(HelpRequestReopened.class, id).category()).isEqualTo("HOUSING");
        assertThat(as(office()).get(PATH + "/" + id + "/clock").number("/round"))
                .isEqualTo(3);
        String other = solved(rider);
        clock.set("2023-04-05T10:00:01");
        own(rider, other, "dispute", Map.of("reason", "又漏了")).expectProblem(409, "dispute-window-over");
    }

    @Test
    void thePersonMayCancelUntilItIsSolved() {
        String rider = aRider();
        String id = inProgress(rider);
        as(rider(rider)).post(MINE + "/" + id + "/cancellation").expect(200);
        as(rider(rider)).post(MINE + "/" + id + "/cancellation").expectProblem(409, "invalid-transition");
        as(rider(rider)).post(MINE + "/" + solved(rider) + "/cancellation").expectProblem(409, "invalid-transition");
    }

    @Test
    void twoRequestsOfOnePersonAboutOneMatterAreMerged() {
        String rider = aRider();
        String first = triaged(rider);
        String second = asked(rider);
        command(office(), second, "merge", Map.of("into", asked(aRider()))).expectProblem(422, "merge-unfit");
        command(office(), second, "merge", Map.of("into", "hlp_none")).expectProblem(422, "merge-unfit");
        command(office(), second, "merge", Map.of("into", first)).expect(200);
        Answer merged = as(rider(rider)).get(MINE + "/" + second).expect(200);
        assertThat(merged.text("/state")).isEqualTo("MERGED");
        assertThat(merged.text("/mergedInto")).isEqualTo(first);
    }

    @Test
    void triageJoinsAMatterOrOpensOne() {
        String first = asked(aRider());
        command(office(), first, "triage", Map.of()).expectProblem(422, "matter-or-title");
        command(office(), first, "triage", Map.of("matterTitle", "电话 13812345678"))
                .expectProblem(422, "forbidden-personal-data");
        String matter = command(office(), first, "triage", Map.of("matterTitle", "三号楼漏雨"))
                .expect(200)
                .text("/matterId");
        String second = asked(aRider());
        command(office(), second, "triage", Map.of("matterId", "mtt_none")).expectProblem(422, "matter-unknown");
        assertThat(command(office(), second, "triage", Map.of("matterId", matter))
                        .expect(200)
                        .text("/matterId"))
                .isEqualTo(matter);
        assertThat(ids(as(office()).get(PATH + "?matterId=" + matter))).containsExactlyInAnyOrder(first, second);
        command(office(), second, "triage", Map.of("matterId", matter)).expectProblem(409, "invalid-transition");
    }

    @Test
    void wordsAreRelayedBothWays() {
        String rider = aRider();
        String id = triaged(rider);
        command(office(), id, "messages", Map.of("text", "明天上门看看")).expect(200);
        own(rider, id, "replies", Map.of("text", "好的，下午在家")).expect(200);
        Answer own = as(rider(rider)).get(MINE + "/" + id).expect(200);
        assertThat(own.text("/messages/0/from")).isEqualTo("OFFICE");
        assertThat(own.text("/messages/1/text")).isEqualTo("好的，下午在家");
        assertThat(own.body()).doesNotContain("acc_");
        assertThat(own.text("/state")).isEqualTo("TRIAGED");
    }

    @Test
    void parallelSolutionsHaveOneWinner() throws Exception {
        String id = inProgress(aRider());
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> solving = () ->
                    command(office(), id, "solution", Map.of("note", "修好了")).status();
            List<Integer> statuses = pool.invokeAll(Collections.nCopies(8, solving)).stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(statuses).containsOnlyOnce(200);
            assertThat(statuses.stream().filter(status -> status != 200)).allMatch(status -> status == 409);
        } finally {
            pool.shutdown();
        }
        events.await(HelpRequestSolved.class, id);
        assertThat(told(id).stream().filter(event -> event.type().contains("HelpRequestSolved")))
                .hasSize(1);
    }
}
