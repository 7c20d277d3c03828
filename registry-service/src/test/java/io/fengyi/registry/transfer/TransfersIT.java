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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class TransfersIT {

    private static final String PATH = "/api/v1/membership-transfers";

    @Autowired
    Api api;

    @Autowired
    TransferDesk desk;

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
        assertThat(overdue("keys=overdueTransfers")).isEqualTo(2);
        step(old, "RECEIVED", today).expectProblem(409, "letter-expired");
        desk.round();
        desk.round();
        assertThat(state(old)).isEqualTo("EXPIRED");
        assertThat(state(fresh)).isEqualTo("LETTER_ISSUED");
        assertThat(overdue("keys=overdueTransfers&from=" + today)).isEqualTo(1);
        step(fresh, "RECEIVED", today.minusDays(95)).expectProblem(422, "day-before-last-step");
    }

    /** Answers are kept for five seconds, so each time another question is asked. */
    private long overdue(String query) {
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
