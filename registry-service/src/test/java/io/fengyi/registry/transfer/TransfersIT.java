package io.fengyi.registry.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.registry.PartyTown;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestTokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

@FengyiIT
class TransfersIT {

    private static final String PATH = "/api/v1/membership-transfers";

    @Autowired
    Api api;

    @Autowired
    TransferDesk desk;

    @Autowired
    List<ScheduledTaskHolder> scheduled;

    private PartyTown party;
    private String committee;
    private String enterprise;

    @BeforeEach
    void openTown() {
        party = new PartyTown(api);
        committee = party.committee();
        enterprise = party.town.enterprise("闪送达");
    }

    /** R66: through all steps, one flowing member less; each step has its time. */
    @Test
    void aTransferThroughAllStepsMovesThePapers() {
        String member = party.member(enterprise, null);
        party.member(enterprise, null);
        assertThat(flowing()).isEqualTo(2);
        String id = request(member).expect(201).text("/id");
        request(member).expectProblem(409, "transfer-open");
        step(id, "RECEIVED", null).expectProblem(409, "invalid-transition");
        step(id, "LETTER_ISSUED", null).expect(200);
        step(id, "RECEIVED", null).expect(200);
        assertThat(flowing()).isEqualTo(2);
        Answer done = step(id, "DONE", null).expect(200);
        assertThat(done.json().at("/steps").size()).isEqualTo(4);
        assertThat(done.text("/steps/3/at")).isNotEmpty();
        assertThat(flowing()).isEqualTo(1);
        step(id, "WITHDRAWN", null).expectProblem(409, "invalid-transition");
        request(member).expect(201);
    }

    /** R66, the figure: one less with the transfer that is done, and as many as the list holds. */
    @Test
    void theFigureOfFlowingMembersFallsWithATransferThatIsDone() {
        String member = party.member(enterprise, null);
        party.member(enterprise, null);
        party.member(enterprise, committee);
        assertThat(figure("keys=flowingMembers")).isEqualTo(2).isEqualTo(flowing());
        String id = request(member).expect(201).text("/id");
        for (String to : List.of("LETTER_ISSUED", "RECEIVED", "DONE")) {
            step(id, to, null).expect(200);
        }
        LocalDate today = LocalDate.now(TestClock.SHANGHAI);
        assertThat(figure("keys=flowingMembers&from=" + today)).isEqualTo(1).isEqualTo(flowing());
        assertThat(figure("keys=flowingMembers&asOf=" + today.minusDays(1))).isEqualTo(2);
    }

    @Test
    void aWorkerWithdrawsTheOwnTransferOnly() {
        String worker = party.town.employed(enterprise, "2021-01-01");
        String member = party.member(worker, "FULL", null, null).expect(201).text("/id");
        String id = request(member).expect(201).text("/id");
        Api me = api.as(TestTokens.worker(worker));
        me.post(PATH + "/" + id + "/steps", Map.of("to", "LETTER_ISSUED")).expect(404);
        api.as(TestTokens.worker(Ids.next("wkr")))
                .post(PATH + "/" + id + "/steps", Map.of("to", "WITHDRAWN"))
                .expect(404);
        me.post(PATH + "/" + id + "/steps", Map.of("to", "WITHDRAWN")).expect(200);
        api.as(party.town.sa()).get(PATH).expect(403);
    }

    @Test
    void aLetterIsGoodForNinetyDays() {
        LocalDate today = LocalDate.now(TestClock.SHANGHAI);
        String old = request(party.member(enterprise, null), today.minusDays(120))
                .expect(201)
                .text("/id");
        step(old, "LETTER_ISSUED", today.minusDays(90)).expect(200);
        String fresh = request(party.member(enterprise, null), today.minusDays(120))
                .expect(201)
                .text("/id");
        step(fresh, "LETTER_ISSUED", today.minusDays(89)).expect(200);
        assertThat(figure("keys=overdueTransfers")).isEqualTo(2);
        step(old, "RECEIVED", today).expectProblem(409, "letter-expired");
        desk.round();
        desk.round();
        assertThat(state(old)).isEqualTo("EXPIRED");
        assertThat(state(fresh)).isEqualTo("LETTER_ISSUED");
        assertThat(figure("keys=overdueTransfers&from=" + today)).isEqualTo(1);
        step(fresh, "RECEIVED", today.minusDays(95)).expectProblem(422, "day-before-last-step");
    }

    /** From any open state it is refused or withdrawn; what is over stays over. */
    @Test
    void anOpenTransferIsRefusedOrWithdrawnAtAnyStep() {
        List<List<String>> ways = List.of(List.of(), List.of("LETTER_ISSUED"), List.of("LETTER_ISSUED", "RECEIVED"));
        for (String end : List.of("REFUSED", "WITHDRAWN")) {
            for (List<String> way : ways) {
                String id = request(party.member(enterprise, null)).expect(201).text("/id");
                way.forEach(to -> step(id, to, null).expect(200));
                assertThat(step(id, end, null).expect(200).text("/state")).isEqualTo(end);
                for (String to : List.of("REQUESTED", "LETTER_ISSUED", "RECEIVED", "DONE", "REFUSED", "WITHDRAWN")) {
                    step(id, to, null).expectProblem(409, "invalid-transition");
                }
            }
        }
    }

    @Test
    void noStepIsSkippedAndNobodyExpiresALetterByHand() {
        String id = request(party.member(enterprise, null)).expect(201).text("/id");
        step(id, "DONE", null).expectProblem(409, "invalid-transition");
        step(id, "LETTER_ISSUED", null).expect(200);
        step(id, "DONE", null).expectProblem(409, "invalid-transition");
        step(id, "LETTER_ISSUED", null).expectProblem(409, "invalid-transition");
        step(id, "EXPIRED", null).expect(422);
        step(id, "RECEIVED", LocalDate.parse("2999-01-01")).expectProblem(422, "valid-from-in-future");
    }

    /** What was received and not finished expires with its letter, and another one may begin. */
    @Test
    void aReceivedLetterExpiresToo() {
        LocalDate today = LocalDate.now(TestClock.SHANGHAI);
        String member = party.member(enterprise, null);
        String id = request(member, today.minusDays(120)).expect(201).text("/id");
        step(id, "LETTER_ISSUED", today.minusDays(91)).expect(200);
        step(id, "RECEIVED", today.minusDays(80)).expect(200);
        desk.round();
        assertThat(state(id)).isEqualTo("EXPIRED");
        assertThat(flowing()).isEqualTo(1);
        request(member).expect(201);
    }

    @Test
    void papersMoveAwayToANamedPlace() {
        String member = party.member(enterprise, committee);
        String id = party.pa()
                .post(PATH, Map.of("membershipId", member, "toElsewhere", "河南省周口市某村党支部"))
                .expect(201)
                .text("/id");
        for (String to : List.of("LETTER_ISSUED", "RECEIVED", "DONE")) {
            step(id, to, null).expect(200);
        }
        Answer flowing = party.pa().get("/api/v1/flowing-members").expect(200);
        assertThat(flowing.text("/items/0/elsewhere")).isEqualTo("河南省周口市某村党支部");
        party.pa().post(PATH, Map.of("membershipId", member)).expectProblem(422, "membership-place-invalid");
        party.pa()
                .post(PATH, Map.of("membershipId", member, "toElsewhere", "长".repeat(81)))
                .expectProblem(422, "text-length");
        party.pa()
                .post(PATH, Map.of("membershipId", member, "toOrganisationId", Ids.next("pto")))
                .expectProblem(422, "organisation-unsuitable");
    }

    /** What was dissolved while the letter was on its way takes nobody in. */
    @Test
    void aTransferDoesNotEndAtADissolvedOrganisation() {
        String other = party.committee();
        String id = party.pa()
                .post(PATH, Map.of("membershipId", party.member(enterprise, null), "toOrganisationId", other))
                .expect(201)
                .text("/id");
        step(id, "LETTER_ISSUED", null).expect(200);
        step(id, "RECEIVED", null).expect(200);
        party.pa()
                .post("/api/v1/party-organisations/" + other + "/dissolution", Map.of("reason", "合并到街道党工委"))
                .expect(200);
        step(id, "DONE", null).expectProblem(409, "organisation-cannot-admit");
        step(id, "WITHDRAWN", null).expect(200);
        assertThat(flowing()).isEqualTo(1);
    }

    /** Every night, so that a letter expires on its day. */
    @Test
    void theRoundComesEveryNight() {
        assertThat(scheduled.stream().flatMap(holder -> holder.getScheduledTasks().stream()))
                .anySatisfy(task -> {
                    assertThat(task.toString()).contains("TransferDesk.round");
                    assertThat(((CronTask) task.getTask()).getExpression()).isEqualTo("0 30 2 * * *");
                });
    }

    /** Answers are kept for some seconds, so each time another question is asked. */
    private long figure(String query) {
        return party.figures(Role.PARTY_AFFAIRS, query).number("/items/0/value");
    }

    private String state(String id) {
        for (var item : party.pa().get(PATH).expect(200).json().at("/items")) {
            if (item.get("id").asString().equals(id)) {
                return item.get("state").asString();
            }
        }
        return "";
    }

    private int flowing() {
        return party.pa()
                .get("/api/v1/flowing-members")
                .expect(200)
                .json()
                .at("/items")
                .size();
    }

    private Answer request(String member) {
        return party.pa().post(PATH, Map.of("membershipId", member, "toOrganisationId", committee));
    }

    private Answer request(String member, LocalDate on) {
        return party.pa()
                .post(PATH, Map.of("membershipId", member, "toOrganisationId", committee, "on", on.toString()));
    }

    private Answer step(String id, String to, @Nullable LocalDate on) {
        return party.pa()
                .post(
                        PATH + "/" + id + "/steps",
                        on == null ? Map.of("to", to) : Map.of("to", to, "on", on.toString()));
    }
}
