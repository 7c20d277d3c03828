package io.fengyi.welfare.friendlystreet;

import static io.fengyi.welfare.Town.OLD_TOWN;
import static io.fengyi.welfare.Town.PARK;
import static io.fengyi.welfare.Town.communityStaff;
import static io.fengyi.welfare.Town.foreignStreetAdmin;
import static io.fengyi.welfare.Town.merchant;
import static io.fengyi.welfare.Town.station;
import static io.fengyi.welfare.Town.street;
import static io.fengyi.welfare.Town.streetAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.welfare.FriendlyStreetChanged;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.welfare.Town;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class FriendlyStreetsIT {

    private static final String PATH = "/api/v1/friendly-streets";

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @BeforeEach
    void communitiesAreKnown() {
        Town.tellOfCommunities(events);
        await().until(() ->
                api.as(streetAdmin()).post(PATH, street("古镇", OLD_TOWN, PARK)).status() == 201);
    }

    @Test
    void aStreetIsFoundedToldOfAndReplanned() {
        Answer founded = api.as(streetAdmin())
                .post(PATH, street("古镇友好街区", PARK, OLD_TOWN, PARK))
                .expect(201);
        String id = founded.text("/id");
        assertThat(id).startsWith("fst_");
        assertThat(founded.json().get("communityCodes").toString()).isEqualTo("[\"320299001001\",\"320299001002\"]");
        assertThat(events.await(FriendlyStreetChanged.class, id))
                .isEqualTo(new FriendlyStreetChanged(id, List.of(OLD_TOWN, PARK), null));

        String hub = api.as(streetAdmin())
                .post("/api/v1/stations", station(Map.of()))
                .expect(201)
                .text("/id");
        Map<String, Object> change = Map.of("communityCodes", List.of(PARK), "hubStationId", hub);
        Answer replanned = api.as(streetAdmin())
                .ifMatch(founded.etag())
                .patch(PATH + "/" + id, change)
                .expect(200);
        assertThat(replanned.text("/name")).isEqualTo("古镇友好街区");
        events.await(event -> event.subject().equals(id) && event.body().contains(hub), "the new hub");
        api.as(streetAdmin())
                .ifMatch(founded.etag())
                .patch(PATH + "/" + id, change)
                .expectProblem(412, "stale-version");
        assertThat(api.get(PATH + "/" + id).etag()).isEqualTo(replanned.etag());
    }

    @Test
    void aBoundaryKeepsItsReferenceSystemAndCanBeRemoved() {
        Map<String, Object> body = street("有界街区", OLD_TOWN);
        body.put("boundary", Map.of("crs", "GCJ02", "corners", corners(4)));
        Answer founded = api.as(streetAdmin()).post(PATH, body).expect(201);
        assertThat(founded.text("/boundary/crs")).isEqualTo("GCJ02");
        assertThat(founded.json().at("/boundary/corners").size()).isEqualTo(4);
        Map<String, Object> without = new HashMap<>();
        without.put("boundary", null);
        Answer bare = api.as(streetAdmin())
                .ifMatch(founded.etag())
                .patch(PATH + "/" + founded.text("/id"), without)
                .expect(200);
        assertThat(bare.json().has("boundary")).isFalse();

        body.put("boundary", Map.of("crs", "GCJ02", "corners", corners(2)));
        api.as(streetAdmin()).post(PATH, body).expectProblem(422, "boundary-invalid");
        body.put("boundary", Map.of("crs", "GCJ02", "corners", corners(501)));
        api.as(streetAdmin()).post(PATH, body).expectProblem(422, "boundary-invalid");
        body.put("boundary", Map.of("corners", corners(4)));
        api.as(streetAdmin()).post(PATH, body).expectProblem(400, "invalid-value");
    }

    @Test
    void theMatrixShowsTheMembersThatServeRiders() {
        String id = api.as(streetAdmin())
                .post(PATH, street("矩阵", OLD_TOWN))
                .expect(201)
                .text("/id");
        String open = member(id);
        api.as(streetAdmin()).post("/api/v1/merchants/" + open + "/activation").expect(200);
        member(id);

        Answer matrix = api.get(PATH + "/" + id + "/matrix").expect(200);

        assertThat(matrix.number("/members")).isEqualTo(1);
        assertThat(matrix.text("/merchants/0/id")).isEqualTo(open);
        assertThat(matrix.text("/street/name")).isEqualTo("矩阵");
        assertThat(matrix.text("/merchants/0/place/crs")).isEqualTo("GCJ02");
    }

    @Test
    void listsAreOpenAndCutByArea() {
        String id =
                api.as(streetAdmin()).post(PATH, street("列表", PARK)).expect(201).text("/id");
        assertThat(api.get(PATH + "?limit=100&area=320299001").body()).contains(id);
        assertThat(api.get(PATH + "?limit=100").body()).contains(id);
        assertThat(api.get(PATH + "?limit=100&area=320299002").body()).doesNotContain(id);
        api.get(PATH + "?limit=101").expect(400);
        api.get(PATH + "/fst_no").expectProblem(404, "not-found");
        api.get(PATH + "/fst_no/matrix").expectProblem(404, "not-found");
    }

    @Test
    void onlyTheOwnStreetAdminPlansIt() {
        Answer founded =
                api.as(streetAdmin()).post(PATH, street("自己的", OLD_TOWN)).expect(201);
        String self = PATH + "/" + founded.text("/id");
        api.post(PATH, street("谁", OLD_TOWN)).expect(401);
        api.as(communityStaff()).post(PATH, street("谁", OLD_TOWN)).expect(403);
        api.as(foreignStreetAdmin()).post(PATH, street("谁的", OLD_TOWN)).expectProblem(403, "area-outside-scope");
        api.as(foreignStreetAdmin())
                .ifMatch(founded.etag())
                .patch(self, Map.of("name", "抢来的"))
                .expectProblem(404, "not-found");
        api.as(streetAdmin())
                .ifMatch(founded.etag())
                .patch(self, Map.of("communityCodes", List.of(Town.ELSEWHERE)))
                .expectProblem(403, "area-outside-scope");
    }

    @Test
    void badInputIsRefused() {
        Api admin = api.as(streetAdmin());
        admin.post(PATH, street("街", OLD_TOWN)).expectProblem(400, "invalid-value");
        admin.post(PATH, street("没有社区")).expectProblem(400, "invalid-value");
        admin.post(PATH, street("代码错", "3202990010")).expectProblem(400, "invalid-value");
        Map<String, Object> strangeHub = street("未知枢纽", OLD_TOWN);
        strangeHub.put("hubStationId", "stn_0HZ8K3QF5S1RM");
        admin.post(PATH, strangeHub).expectProblem(422, "station-unknown");
        admin.post(PATH, street("未知社区", "320299001998")).expectProblem(422, "community-unknown");
        admin.post(PATH, Map.of("name", "多余", "communityCodes", List.of(OLD_TOWN), "tier", "STREET"))
                .expectProblem(400, "unknown-property");
    }

    private String member(String streetId) {
        return api.as(streetAdmin())
                .post("/api/v1/merchants", merchant(Map.of("friendlyStreetId", streetId)))
                .expect(201)
                .text("/id");
    }

    private static List<Map<String, Double>> corners(int count) {
        return Collections.nCopies(count, Map.of("longitude", 120.31, "latitude", 31.49));
    }
}
