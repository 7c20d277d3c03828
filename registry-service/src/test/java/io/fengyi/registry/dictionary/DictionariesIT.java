package io.fengyi.registry.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.DictionaryItemChanged;
import io.fengyi.registry.Rider;
import io.fengyi.registry.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class DictionariesIT {

    private static final String SA = TestTokens.staff(Role.STREET_ADMIN, "320299001");

    @Autowired
    Api api;

    @Autowired
    TestEvents events;

    @Test
    void anOfficeStartsWithTheWordsOfTheSpecAndTellsThem() {
        assertThat(codes(api.get("/api/v1/dictionaries/workerType").expect(200)))
                .contains("COURIER", "FOOD_DELIVERY", "TRUCK_DRIVER", "RIDE_HAILING", "STREAMER", "OTHER");
        assertThat(codes(api.get("/api/v1/dictionaries/engagement"))).contains("FULL_TIME", "CROWD", "PART_TIME");
        assertThat(codes(api.get("/api/v1/dictionaries/roleTag")))
                .contains("KEY_STAFF", "FIRM_HEAD", "FLEET_HEAD", "SITE_HEAD");
        assertThat(codes(api.get("/api/v1/dictionaries/politicalStatus"))).contains("01", "13", "NOT_SAYING");
        assertThat(events.await(DictionaryItemChanged.class, "workerType/COURIER")
                        .name())
                .isEqualTo("快递员");
        api.get("/api/v1/dictionaries/religion").expect(404);
    }

    @Test
    void isNotSentAgainWhileNothingChanged() {
        Answer first = api.get("/api/v1/dictionaries/industry").expect(200);
        api.with("If-None-Match", first.etag())
                .get("/api/v1/dictionaries/industry")
                .expect(304);
        api.as(SA)
                .put("/api/v1/dictionaries/industry/items/PARCEL", item("同城跑腿"))
                .expect(201);
        api.with("If-None-Match", first.etag())
                .get("/api/v1/dictionaries/industry")
                .expect(200);
    }

    /** R2. */
    @Test
    void aSeventhWorkerTypeIsUsableAtOnce() {
        Town town = new Town(api);
        api.as(SA)
                .put("/api/v1/dictionaries/workerType/items/DESIGNATED_DRIVER", item("代驾司机"))
                .expect(201);
        assertThat(town.worker(Map.of("alias", "代驾老李", "workerType", "DESIGNATED_DRIVER"))
                        .text("/workerType"))
                .isEqualTo("DESIGNATED_DRIVER");
        Rider rider = new Rider(api, Town.phone()).provesPhone();
        Map<String, Object> registration = new HashMap<>(rider.registration("代驾小王"));
        registration.put("workerType", "DESIGNATED_DRIVER");
        assertThat(rider.me()
                        .post("/api/v1/me/registration", registration)
                        .expect(201)
                        .text("/workerType"))
                .isEqualTo("DESIGNATED_DRIVER");
    }

    @Test
    void anEndedItemStaysReadableAndIsNoLongerUsable() {
        Town town = new Town(api);
        Answer put = api.as(SA)
                .put("/api/v1/dictionaries/workerType/items/OLD_KIND", item("旧类型"))
                .expect(201);
        api.as(SA)
                .put("/api/v1/dictionaries/workerType/items/OLD_KIND", item("旧类型"))
                .expectProblem(428, "precondition-missing");
        api.as(SA)
                .ifMatch(put.etag())
                .put(
                        "/api/v1/dictionaries/workerType/items/OLD_KIND",
                        Map.of("name", "旧类型", "validFrom", "2020-01-01", "validTo", "2021-01-01"))
                .expect(200);
        api.as(town.sa())
                .post("/api/v1/workers", Map.of("workerType", "OLD_KIND", "communityCode", town.community))
                .expectProblem(422, "code-unknown");
        assertThat(codes(api.get("/api/v1/dictionaries/workerType"))).contains("OLD_KIND");
        assertThat(codes(api.get("/api/v1/dictionaries/workerType?asOf=2022-01-01")))
                .doesNotContain("OLD_KIND");
    }

    @Test
    void unitsServeAllServices() {
        api.as(SA)
                .put("/api/v1/dictionaries/unit/items/CITY-MANAGEMENT", item("城市管理办公室"))
                .expect(201);
        DictionaryItemChanged told = events.await(DictionaryItemChanged.class, "unit/CITY-MANAGEMENT");
        assertThat(told.dictionary()).isEqualTo("unit");
        assertThat(told.name()).isEqualTo("城市管理办公室");
        assertThat(told.validTo()).isNull();
    }

    @Test
    void onlyStreetAdministratorsChangeWords() {
        String path = "/api/v1/dictionaries/unit/items/X1";
        api.put(path, item("x")).expect(401);
        api.as(TestTokens.staff(Role.COMMUNITY_STAFF, "320299001001"))
                .put(path, item("x"))
                .expect(403);
        api.as(SA).put("/api/v1/dictionaries/unit/items/a$b", item("x")).expect(400);
        api.as(SA)
                .put("/api/v1/dictionaries/unit/items/" + "A".repeat(41), item("x"))
                .expect(400);
        api.as(SA).put(path, Map.of("name", "", "validFrom", "2020-01-01")).expect(400);
    }

    private static Map<String, Object> item(String name) {
        return Map.of("name", name, "validFrom", "2020-01-01");
    }

    private static List<String> codes(Answer answer) {
        return answer.json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/code").asString())
                .toList();
    }
}
