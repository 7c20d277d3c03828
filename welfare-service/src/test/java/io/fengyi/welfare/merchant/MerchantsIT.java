package io.fengyi.welfare.merchant;

import static io.fengyi.welfare.Town.communityStaff;
import static io.fengyi.welfare.Town.foreignStreetAdmin;
import static io.fengyi.welfare.Town.merchant;
import static io.fengyi.welfare.Town.rider;
import static io.fengyi.welfare.Town.streetAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.contracts.welfare.MerchantActivated;
import io.fengyi.contracts.welfare.MerchantEnded;
import io.fengyi.contracts.welfare.MerchantSuspended;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvent;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import io.fengyi.welfare.Town;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class MerchantsIT {

    private static final String PATH = "/api/v1/merchants";
    private static final Map<String, String> REASON = Map.of("reason", "装修停业");

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private EndingMerchants ending;

    @BeforeEach
    void communitiesAreKnown() {
        Town.tellOfCommunities(events);
        await().until(() -> api.as(streetAdmin()).post(PATH, merchant(Map.of())).status() == 201);
    }

    @Test
    void staffTakesAMerchantThroughItsWholeLife() {
        Answer entered = api.as(communityStaff()).post(PATH, merchant(Map.of())).expect(201);
        String id = entered.text("/id");
        String self = PATH + "/" + id;
        assertThat(entered.text("/state")).isEqualTo("PENDING");
        assertThat(entered.header("Location")).isEqualTo(self);
        api.get(self).expectProblem(404, "not-found");

        api.as(communityStaff()).post(self + "/activation").expect(200);
        Answer seen = api.get(self).expect(200);
        assertThat(seen.text("/place/crs")).isEqualTo("GCJ02");
        assertThat(seen.json().has("papers")).isFalse();
        assertThat(events.await(MerchantActivated.class, id))
                .isEqualTo(new MerchantActivated(id, "古镇大食堂", Town.OLD_TOWN));

        api.as(streetAdmin()).post(self + "/suspension", REASON).expect(200);
        api.get(self).expectProblem(404, "not-found");
        events.await(MerchantSuspended.class, id);
        api.as(streetAdmin()).post(self + "/activation").expect(200);
        Answer ended = api.as(streetAdmin()).post(self + "/ending", REASON).expect(200);
        assertThat(ended.text("/papers/history/3/command")).isEqualTo("ending");
        events.await(MerchantEnded.class, id);
        assertThat(events.all("welfare.merchant.v1", id))
                .extracting(TestEvent::type)
                .containsExactly(
                        "fengyi.welfare.MerchantActivated.v1",
                        "fengyi.welfare.MerchantSuspended.v1",
                        "fengyi.welfare.MerchantActivated.v1",
                        "fengyi.welfare.MerchantEnded.v1");
    }

    @Test
    void whatIsNotPossibleNamesWhatIs() {
        String id = entered();
        Answer refused = api.as(streetAdmin()).post(PATH + "/" + id + "/suspension", REASON);
        refused.expectProblem(409, "invalid-transition");
        assertThat(refused.text("/allowed/0")).isEqualTo("activation");
        assertThat(refused.text("/from")).isEqualTo("PENDING");
    }

    @Test
    void theSystemEndsAMerchantOnTheDayAfterItsAgreement() {
        clock.set("2026-03-31T10:00");
        String id = active(Map.of("agreement", Map.of("from", "2026-01-01", "to", "2026-03-31")));
        clock.set("2026-03-31T23:59");
        ending.endWhatIsOver();
        assertThat(api.get(PATH + "/" + id).status()).isEqualTo(200);

        clock.set("2026-04-01T00:00");
        ending.endWhatIsOver();
        ending.endWhatIsOver();

        Answer file = api.as(streetAdmin()).get(PATH + "/" + id).expect(200);
        assertThat(file.text("/state")).isEqualTo("ENDED");
        assertThat(file.text("/papers/history/1/by")).isEqualTo("SYS");
        events.await(MerchantEnded.class, id);
        assertThat(events.all("welfare.merchant.v1", id)).hasSize(2);
    }

    @Test
    void outsideOfItsAgreementNobodyIsActivated() {
        clock.set("2026-03-31T10:00");
        for (Map<String, String> days : List.of(
                Map.of("from", "2026-04-01", "to", "2026-12-31"), Map.of("from", "2025-01-01", "to", "2026-03-30"))) {
            String id = entered(Map.of("agreement", days));
            api.as(streetAdmin()).post(PATH + "/" + id + "/activation").expectProblem(409, "agreement-not-running");
        }
    }

    @Test
    void aNewNameOfAnActiveMerchantIsToldAgain() {
        String id = active(Map.of());
        Answer file = api.as(streetAdmin()).get(PATH + "/" + id);
        Answer renamed = api.as(streetAdmin())
                .ifMatch(file.etag())
                .patch(PATH + "/" + id, Map.of("name", "示范影城"))
                .expect(200);
        assertThat(renamed.text("/name")).isEqualTo("示范影城");
        events.await(
                event -> event.subject().equals(id) && event.body().contains("示范影城"),
                "MerchantActivated with the name");
        api.as(streetAdmin())
                .ifMatch(file.etag())
                .patch(PATH + "/" + id, Map.of("name", "另一名"))
                .expectProblem(412, "stale-version");
        api.as(streetAdmin()).patch(PATH + "/" + id, Map.of("name", "另一名")).expectProblem(428, "precondition-missing");
    }

    @Test
    void listsShowWhatServesRidersAndStaffTheRest() {
        String pending = entered();
        String active = active(Map.of());
        assertThat(ids(api.get(PATH + "?limit=100&area=320299001")))
                .contains(active)
                .doesNotContain(pending);
        assertThat(ids(api.get(PATH + "?limit=100&area=320299002"))).doesNotContain(active);
        assertThat(ids(api.as(streetAdmin()).get(PATH + "?limit=100&state=PENDING")))
                .contains(pending);
        assertThat(ids(api.as(foreignStreetAdmin()).get(PATH + "?limit=100&state=PENDING")))
                .isEmpty();
        api.get(PATH + "?state=PENDING").expect(403);
        api.as(rider()).get(PATH + "?state=PENDING").expect(403);
        api.get(PATH + "?state=OPEN").expect(400);
        Answer first = api.get(PATH + "?limit=1").expect(200);
        assertThat(ids(first)).hasSize(1);
        assertThat(first.json().has("next")).isTrue();
    }

    @Test
    void papersAreForStaffAndTheMerchantItself() {
        String id = active(Map.of());
        String own = TestTokens.merchant(id);
        assertThat(api.as(own).get(PATH + "/" + id).text("/papers/creditCode")).isEqualTo(Town.CREDIT_CODE);
        assertThat(api.as(communityStaff()).get(PATH + "/" + id).json().has("papers"))
                .isTrue();
        for (String other : List.of(rider(), TestTokens.merchant("mer_0HZ8K3QF5S1RM"), foreignStreetAdmin())) {
            assertThat(api.as(other).get(PATH + "/" + id).json().has("papers")).isFalse();
        }
        assertThat(api.as(own).get(PATH + "/" + entered()).status()).isEqualTo(404);
    }

    @Test
    void othersMayNotAndForeignStaffDoesNotEvenFindIt() {
        String id = entered();
        api.post(PATH, merchant(Map.of())).expect(401);
        for (String other :
                List.of(rider(), TestTokens.merchant(id), TestTokens.staff(Role.GRID_STAFF, Town.OLD_TOWN))) {
            api.as(other).post(PATH, merchant(Map.of())).expect(403);
            api.as(other).post(PATH + "/" + id + "/activation").expect(403);
        }
        api.as(foreignStreetAdmin()).post(PATH + "/" + id + "/activation").expectProblem(404, "not-found");
        api.as(foreignStreetAdmin()).post(PATH, merchant(Map.of())).expectProblem(403, "area-outside-scope");
    }

    @Test
    void badInputIsNamedAndNothingIsStored() {
        Api staff = api.as(streetAdmin());
        staff.post(PATH, merchant(Map.of("creditCode", "91320299MA1XK3QF5A")))
                .expectProblem(422, "credit-code-invalid");
        staff.post(PATH, merchant(Map.of("communityCode", "320299001999"))).expectProblem(422, "community-unknown");
        staff.post(PATH, merchant(Map.of("friendlyStreetId", "fst_no"))).expectProblem(422, "friendly-street-unknown");
        staff.post(PATH, merchant(Map.of("agreement", Map.of("from", "2026-02-01", "to", "2026-01-31"))))
                .expectProblem(422, "agreement-dates-invalid");
        staff.post(PATH, merchant(Map.of("description", "店主电话 13812345678")))
                .expectProblem(422, "forbidden-personal-data");
        staff.post(PATH, merchant(Map.of("place", Map.of("longitude", 120.3, "latitude", 95, "crs", "WGS84"))))
                .expect(400);
        staff.post(PATH, merchant(Map.of("place", Map.of("longitude", 120.3, "latitude", 31.4))))
                .expect(400);
        staff.post(PATH, merchant(Map.of("name", "A"))).expectProblem(400, "invalid-value");
        staff.post(PATH, merchant(Map.of("owner", "王小明"))).expectProblem(400, "unknown-property");
        staff.post(PATH, merchant(Map.of("name", Map.of("$ne", "")))).expect(400);
        staff.post(PATH, "{").expectProblem(400, "malformed-json");
        staff.post(PATH + "/" + entered() + "/suspension", Map.of()).expectProblem(400, "invalid-value");
    }

    @Test
    void theSameKeyEntersOneMerchantAndMovesItOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        Callable<Answer> enter = () ->
                api.as(streetAdmin()).key(key).post(PATH, merchant(Map.of())).expect(201);
        var pool = Executors.newFixedThreadPool(8);
        try {
            assertThat(pool.invokeAll(Collections.nCopies(8, enter)).stream()
                            .map(answer -> {
                                try {
                                    return answer.get().text("/id");
                                } catch (Exception e) {
                                    throw new IllegalStateException(e);
                                }
                            })
                            .distinct())
                    .hasSize(1);
        } finally {
            pool.shutdown();
        }
        String id = enter.call().text("/id");
        Api again = api.as(streetAdmin()).key(key + "-activation");
        again.post(PATH + "/" + id + "/activation").expect(200);
        Answer replayed = again.post(PATH + "/" + id + "/activation").expect(200);
        assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
        api.as(streetAdmin())
                .key(key)
                .post(PATH, merchant(Map.of("name", "另一名")))
                .expect(422);
    }

    private String entered() {
        return entered(Map.of());
    }

    private String entered(Map<String, ?> more) {
        return api.as(streetAdmin()).post(PATH, merchant(more)).expect(201).text("/id");
    }

    private String active(Map<String, ?> more) {
        String id = entered(more);
        api.as(streetAdmin()).post(PATH + "/" + id + "/activation").expect(200);
        return id;
    }

    private static List<String> ids(Answer list) {
        return list.expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
