package io.fengyi.welfare.menu;

import static io.fengyi.welfare.Town.foreignStreetAdmin;
import static io.fengyi.welfare.Town.keeper;
import static io.fengyi.welfare.Town.rider;
import static io.fengyi.welfare.Town.station;
import static io.fengyi.welfare.Town.streetAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.welfare.StationMenuAnnounced;
import io.fengyi.contracts.welfare.StationMenuChanged;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import io.fengyi.welfare.Town;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@FengyiIT
class MenusIT {

    private static final String PATH = "/api/v1/stations";
    private static final String FOLLOWED = "/api/v1/me/followed-stations/";
    private static final String USED = "/api/v1/me/used-services";

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void communitiesAreKnown() {
        Town.tellOfCommunities(events);
        await().until(() -> api.as(streetAdmin()).post(PATH, station(Map.of())).status() == 201);
    }

    @Test
    void aNewMenuTellsFollowersAndTheOldOneStaysReadable_R93() {
        clock.set("2026-03-04T10:00");
        String id = opened();
        String menus = PATH + "/" + id + "/menus";
        String worker = TestTokens.worker("wkr_MENU0000000R93");
        api.as(keeper(id)).post(menus, menu("免费热水", "2026-03-01")).expect(201);
        assertThat(events.await(StationMenuChanged.class, id).menuVersion()).isEqualTo(1);
        api.as(worker).put(FOLLOWED + id, Map.of()).expect(204);
        assertThat(api.as(worker).get(USED).expect(200).json().toString()).doesNotContain("news");

        Answer second =
                api.as(streetAdmin()).post(menus, menu("免费理发", "2026-03-10")).expect(201);
        assertThat(second.number("/version")).isEqualTo(2);
        events.await(event -> event.subject().equals(id) && event.body().contains("\"menuVersion\":2"), "version 2");
        Answer used = api.as(worker).get(USED).expect(200);
        JsonNode followed = part(used, "stations").get(0);
        assertThat(followed.get("id").asString()).isEqualTo(id);
        assertThat(followed.get("news").asString()).isEqualTo("服务菜单已更新至第 2 版");
        assertThat(api.get(PATH + "/" + id).text("/menu/items/0/what"))
                .as("the new one has not begun")
                .isEqualTo("免费热水");
        clock.set("2026-03-10T10:00");
        assertThat(api.get(PATH + "/" + id).text("/menu/items/0/what")).isEqualTo("免费理发");
        Answer versions = api.get(menus).expect(200);
        assertThat(versions.json().at("/items").size()).isEqualTo(2);
        assertThat(versions.text("/items/1/items/0/what")).isEqualTo("免费热水");

        api.as(worker).put(FOLLOWED + id, Map.of()).expect(204);
        assertThat(api.as(worker).get(USED).json().toString()).doesNotContain("news");
        api.as(worker).delete(FOLLOWED + id).expect(204);
        api.as(worker).delete(FOLLOWED + id).expect(204);
        assertThat(part(api.as(worker).get(USED), "stations").size()).isZero();
    }

    @Test
    void aNewMenuNamesWhoFollowsNowAndTheSameKeyNamesNobodyAgain_R93() {
        String id = opened();
        Api staff = api.as(streetAdmin());
        String menus = PATH + "/" + id + "/menus";
        staff.post(menus, menu("免费热水", "2026-03-01")).expect(201);
        List.of("wkr_MENU000000000A", "wkr_MENU000000000B", "wkr_MENU00000LEFT").forEach(worker -> follow(worker, id));
        api.as(TestTokens.worker("wkr_MENU00000LEFT")).delete(FOLLOWED + id).expect(204);
        follow("wkr_MENU0ELSEWHERE", opened());

        String key = "key_" + id;
        staff.key(key).post(menus, menu("免费理发", "2026-03-10")).expect(201);
        staff.key(key).post(menus, menu("免费理发", "2026-03-10")).expect(201);
        staff.post(menus, menu("免费充电", "2026-03-20")).expect(201);
        await().untilAsserted(() -> assertThat(announced(id))
                .extracting(StationMenuAnnounced::from)
                .as("none of the first, which nobody followed, and one of each other")
                .containsExactly(LocalDate.parse("2026-03-10"), LocalDate.parse("2026-03-20")));
        StationMenuAnnounced told = announced(id).get(0);
        assertThat(told.stationId()).isEqualTo(id);
        assertThat(told.name()).isEqualTo("古镇小蜜蜂驿站");
        assertThat(told.workerIds()).containsExactlyInAnyOrder("wkr_MENU000000000A", "wkr_MENU000000000B");
    }

    @Test
    void anEventNamesAHundredFollowersAtMost() {
        String id = opened();
        IntStream.range(0, 101).forEach(i -> follow("wkr_MENU000MANY" + i, id));
        api.as(streetAdmin())
                .post(PATH + "/" + id + "/menus", menu("免费热水", "2026-03-01"))
                .expect(201);
        await().untilAsserted(() -> assertThat(announced(id))
                .extracting(event -> event.workerIds().size())
                .containsExactly(100, 1));
        assertThat(announced(id).stream()
                        .flatMap(event -> event.workerIds().stream())
                        .distinct())
                .hasSize(101);
    }

    @Test
    void nobodyElseReadsWhatARiderUses() {
        api.get(USED).expect(401);
        api.as(streetAdmin()).get(USED).expect(403);
        api.as(keeper("stn_1")).get(USED).expect(403);
        String id = opened();
        api.as(TestTokens.worker("wkr_MENU0000000001"))
                .put(FOLLOWED + id, Map.of())
                .expect(204);
        assertThat(api.as(rider()).get(USED).expect(200).body()).doesNotContain(id);
        api.as(streetAdmin()).put(FOLLOWED + id, Map.of()).expect(403);
        api.as(rider()).put(FOLLOWED + "stn_no", Map.of()).expectProblem(404, "not-found");
    }

    @Test
    void erasureDeletesWhatWasFollowed() {
        String id = opened();
        String workerId = "wkr_MENU0000ERASED";
        String worker = TestTokens.worker(workerId);
        api.as(worker).put(FOLLOWED + id, Map.of()).expect(204);
        events.publish(Town.erased(workerId), workerId);
        await().until(() -> part(api.as(worker).get(USED), "stations").size() == 0);
    }

    @Test
    void parallelVersionsGetNumbersOfTheirOwn() throws Exception {
        String id = opened();
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Long>> publishing = IntStream.range(0, 6)
                    .<Callable<Long>>mapToObj(i -> () -> api.as(streetAdmin())
                            .post(PATH + "/" + id + "/menus", menu("服务" + i, "2026-03-01"))
                            .expect(201)
                            .number("/version"))
                    .toList();
            Set<Long> versions = new TreeSet<>();
            for (Future<Long> version : pool.invokeAll(publishing)) {
                versions.add(version.get());
            }
            assertThat(versions).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        } finally {
            pool.shutdown();
        }
        assertThat(api.get(PATH + "/" + id + "/menus?limit=4")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(4);
    }

    @Test
    void menusOfOthersAndBadOnesAreRefused() {
        String id = opened();
        String menus = PATH + "/" + id + "/menus";
        api.post(menus, menu("免费热水", "2026-03-01")).expect(401);
        api.as(rider()).post(menus, menu("免费热水", "2026-03-01")).expect(403);
        api.as(keeper("stn_other")).post(menus, menu("免费热水", "2026-03-01")).expectProblem(404, "not-found");
        api.as(foreignStreetAdmin()).post(menus, menu("免费热水", "2026-03-01")).expectProblem(404, "not-found");
        api.as(streetAdmin())
                .post(menus, Map.of("from", "2026-03-01", "items", List.of()))
                .expectProblem(400, "invalid-value");
        api.as(streetAdmin())
                .post(menus, menu("找 13812345678", "2026-03-01"))
                .expectProblem(422, "forbidden-personal-data");
        api.get(PATH + "/stn_no/menus").expectProblem(404, "not-found");
    }

    private void follow(String worker, String stationId) {
        api.as(TestTokens.worker(worker)).put(FOLLOWED + stationId, Map.of()).expect(204);
    }

    private List<StationMenuAnnounced> announced(String stationId) {
        return events.all("welfare.notice.v1", stationId).stream()
                .map(event -> event.as(StationMenuAnnounced.class))
                .toList();
    }

    private String opened() {
        return api.as(streetAdmin()).post(PATH, station(Map.of())).expect(201).text("/id");
    }

    private static Map<String, Object> menu(String what, String from) {
        return Map.of("from", from, "items", List.of(Map.of("what", what, "when", "每日", "forWhom", "全体骑手")));
    }

    private static JsonNode part(Answer used, String name) {
        return used.expect(200)
                .json()
                .get("parts")
                .valueStream()
                .filter(part -> part.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("items");
    }
}
