package io.fengyi.registry.area;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.governance.GeoPoint;
import io.fengyi.contracts.governance.GridDrawn;
import io.fengyi.contracts.governance.GridRedrawn;
import io.fengyi.contracts.governance.GridRetired;
import io.fengyi.contracts.registry.AreaChanged;
import io.fengyi.registry.Town;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class AreasIT {

    private static final Map<String, Object> BODY = Map.of("name", "古镇社区", "validFrom", "2020-01-01");

    @Autowired
    Api api;

    @Autowired
    TestEvents events;

    @Test
    void theTreeIsReadWithoutAnAccountDownToTheGrids() {
        Town town = new Town(api);
        String grid = town.community + "001";
        events.publish(new GridDrawn(grid, town.community, new GeoPoint(120.3, 31.5), "古镇一格"), grid);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> api.get("/api/v1/areas/" + grid).status() == 200);

        var all = api.get("/api/v1/areas?under=" + town.district).expect(200);
        assertThat(all.json().at("/items").size()).isEqualTo(4);
        assertThat(codes("/api/v1/areas?level=GRID&under=" + town.street)).containsExactly(grid);
        assertThat(codes("/api/v1/areas?level=COMMUNITY&under=" + town.street))
                .containsExactly(town.community, town.other);
        assertThat(api.get("/api/v1/areas/" + grid).text("/parent")).isEqualTo(town.community);
        assertThat(api.get("/api/v1/areas/" + grid).text("/name")).isEqualTo("古镇一格");
    }

    @Test
    void gridsMoveAndGoAsGovernanceTells() {
        Town town = new Town(api);
        String grid = town.community + "007";
        events.publish(new GridDrawn(grid, town.community, new GeoPoint(120.3, 31.5), null), grid);
        events.publish(new GridRedrawn(grid, town.community, new GeoPoint(120.4, 31.6), "新名"), grid);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var seen = api.get("/api/v1/areas/" + grid).expect(200);
            assertThat(seen.text("/name")).isEqualTo("新名");
            assertThat(seen.json().at("/centre/longitude").asDouble()).isEqualTo(120.4);
        });

        events.publish(new GridRetired(grid, town.community, new GeoPoint(120.4, 31.6), "新名"), grid);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(codes("/api/v1/areas?level=GRID&under=" + town.street))
                        .isEmpty());
        assertThat(codes("/api/v1/areas?level=GRID&asOf=2020-01-01&under=" + town.street))
                .isEmpty();
    }

    @Test
    void anEventWithABrokenCodeDoesNotStopTheOthers() {
        Town town = new Town(api);
        events.publish(new GridDrawn("12", town.community, new GeoPoint(1, 1), null), "12");
        String grid = town.community + "002";
        events.publish(new GridDrawn(grid, town.community, new GeoPoint(120.3, 31.5), null), grid);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> api.get("/api/v1/areas/" + grid).status() == 200);
    }

    @Test
    void aChangeIsToldAndNeedsTheVersionSeen() {
        Town town = new Town(api);
        String path = "/api/v1/areas/" + town.community;
        assertThat(events.await(AreaChanged.class, town.community).level()).isEqualTo("COMMUNITY");

        api.as(town.sa()).put(path, BODY).expectProblem(428, "precondition-missing");
        api.as(town.sa()).ifMatch("\"7\"").put(path, BODY).expectProblem(412, "stale-version");
        String etag = api.get(path).etag();
        api.as(town.sa())
                .ifMatch(etag)
                .put(path, Map.of("name", "古镇新社区", "validFrom", "2020-01-01", "validTo", "2030-01-01"))
                .expect(200);
        assertThat(api.get(path).text("/name")).isEqualTo("古镇新社区");
        assertThat(codes("/api/v1/areas?asOf=2031-01-01&under=" + town.street)).containsExactly(town.other);
    }

    @Test
    void whoMayChangeWhat() {
        Town town = new Town(api);
        Town neighbour = new Town(api);
        api.put("/api/v1/areas/" + town.community + "9", BODY).expect(401);
        api.as(town.cs()).put("/api/v1/areas/" + town.community, BODY).expect(403);
        api.as(town.sa())
                .ifMatch("\"0\"")
                .put("/api/v1/areas/" + neighbour.community, BODY)
                .expect(404);
        api.as(town.sa())
                .ifMatch("\"0\"")
                .put("/api/v1/areas/" + town.district, BODY)
                .expect(404);
        api.as(town.sa()).put("/api/v1/areas/" + town.community + "001", BODY).expectProblem(422, "grid-read-only");
        api.as(TestTokens.staff(Role.STREET_ADMIN, "998877001"))
                .put("/api/v1/areas/998877001001", BODY)
                .expectProblem(422, "parent-missing");
    }

    @Test
    void badInputIsAnsweredWithTheOffendingValue() {
        Town town = new Town(api);
        String path = "/api/v1/areas/" + town.street + "099";
        api.get("/api/v1/areas?under=32A").expectProblem(400, "invalid-value");
        api.get("/api/v1/areas?level=VILLAGE").expect(400);
        api.get("/api/v1/areas?asOf=yesterday").expect(400);
        api.as(town.sa()).put(path, Map.of("name", "x")).expect(400);
        api.as(town.sa())
                .put(path, Map.of("name", "x", "validFrom", "2020-01-01", "face", "y"))
                .expect(400);
        api.as(town.sa())
                .put(path, Map.of("name", "x", "validFrom", "2020-01-01", "validTo", "2020-01-01"))
                .expectProblem(422, "validity-empty");
        api.as(town.sa())
                .put(path, Map.of("name", "住户320106199003078313", "validFrom", "2020-01-01"))
                .expectProblem(422, "forbidden-personal-data");
        api.as(town.sa())
                .put(
                        path,
                        Map.of(
                                "name", "x",
                                "validFrom", "2020-01-01",
                                "centre", Map.of("longitude", 120.3, "latitude", 31.5)))
                .expect(400);
        assertThat(api.get(path).status()).isEqualTo(404);
    }

    private List<String> codes(String path) {
        return api.get(path)
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/code").asString())
                .toList();
    }
}
