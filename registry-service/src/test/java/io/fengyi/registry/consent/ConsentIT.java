package io.fengyi.registry.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.ConsentGiven;
import io.fengyi.contracts.registry.ConsentWithdrawn;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class ConsentIT {

    private static final String MINE = "/api/v1/me/consents";

    @Autowired
    Api api;

    @Autowired
    TestEvents events;

    @Autowired
    ConsentLedger ledger;

    private final String worker = Ids.next("wkr");

    @Test
    void everyPurposeHasItsTextInBothLanguages() {
        Answer chinese = api.get("/api/v1/consent-texts").expect(200);
        assertThat(chinese.json().at("/items").size()).isEqualTo(Purpose.values().length);
        assertThat(chinese.text("/items/4/title")).isEqualTo("积分排行榜");
        Answer english = api.with("Accept-Language", "en").get("/api/v1/consent-texts");
        assertThat(english.text("/items/4/title")).isEqualTo("Leaderboard");
        for (int i = 0; i < Purpose.values().length; i++) {
            assertThat(english.text("/items/" + i + "/refusal")).isNotBlank();
        }
    }

    @Test
    void givingAndWithdrawingAreTwoEntriesAndTwoEvents() {
        Answer given = give("LEADERBOARD").expect(201);
        assertThat(ledger.isInForce(worker, Purpose.LEADERBOARD)).isTrue();
        assertThat(events.await(ConsentGiven.class, worker).purpose()).isEqualTo("LEADERBOARD");

        Answer withdrawn =
                me().post(MINE + "/" + given.text("/id") + "/withdrawal").expect(200);
        assertThat(withdrawn.text("/withdrawnAt")).isNotEmpty();
        assertThat(ledger.isInForce(worker, Purpose.LEADERBOARD)).isFalse();
        assertThat(events.await(ConsentWithdrawn.class, worker).version()).isEqualTo("1");

        me().post(MINE + "/" + given.text("/id") + "/withdrawal").expect(200);
        give("LEADERBOARD").expect(201);
        Answer all = me().get(MINE).expect(200);
        assertThat(all.json().at("/items").size()).isEqualTo(2);
        assertThat(all.json().at("/items/0/inForce").asBoolean()).isTrue();
        assertThat(all.json().at("/items/1/inForce").asBoolean()).isFalse();
    }

    @Test
    void onePurposeSaysNothingAboutAnother() {
        give("MESSAGE_SMS").expect(201);
        assertThat(ledger.isInForce(worker, Purpose.MESSAGE_WECHAT)).isFalse();
        assertThat(ledger.isInForce(Ids.next("wkr"), Purpose.MESSAGE_SMS)).isFalse();
    }

    @Test
    void manyAtOnceLeaveOneEntry() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Answer>> calls = IntStream.range(0, 8)
                    .<Callable<Answer>>mapToObj(i -> () -> give("TERMS"))
                    .toList();
            for (Future<Answer> call : threads.invokeAll(calls)) {
                call.get().expect(201);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(ledger.consents(worker)).hasSize(1);
    }

    @Test
    void badInputAndOthersConsentsAreRefused() {
        give("EVERYTHING").expect(400);
        me().post(MINE, Map.of("purpose", "TERMS", "version", "0")).expectProblem(422, "consent-version-outdated");
        me().post(MINE, Map.of("purpose", "TERMS")).expect(400);
        String foreign = give("TERMS").text("/id");
        api.as(TestTokens.worker(Ids.next("wkr")))
                .post(MINE + "/" + foreign + "/withdrawal")
                .expect(404);
        api.post(MINE, Map.of()).expect(401);
        api.as(TestTokens.staff(Role.STREET_ADMIN, "320299001")).get(MINE).expect(403);
    }

    private Api me() {
        return api.as(TestTokens.worker(worker));
    }

    private Answer give(String purpose) {
        return me().post(MINE, Map.of("purpose", purpose, "version", "1"));
    }
}
