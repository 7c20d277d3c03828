package io.fengyi.governance.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.governance.GovernanceScenario;
import io.fengyi.testsupport.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridIT extends GovernanceScenario {

    private static final String PARK = "320299001003";

    @Test
    void drawnRedrawnRetiredAndTold() {
        String code = PARK + "001";
        Answer drawn = as(street())
                .post("/api/v1/grids", grid(code, 120.400, 31.400, 0.005))
                .expect(201);
        assertThat(events.await("fengyi.governance.GridDrawn.v1", code)
                        .json()
                        .at("/communityCode")
                        .asString())
                .isEqualTo(PARK);
        as(street()).patch("/api/v1/grids/" + code, Map.of("name", "公园网格")).expect(428);
        Answer renamed = as(street())
                .ifMatch(drawn.etag())
                .patch("/api/v1/grids/" + code, Map.of("name", "公园网格"))
                .expect(200);
        assertThat(renamed.text("/name")).isEqualTo("公园网格");
        as(street())
                .ifMatch(drawn.etag())
                .patch("/api/v1/grids/" + code, Map.of("name", "公园"))
                .expect(412);
        as(street())
                .ifMatch(renamed.etag())
                .patch("/api/v1/grids/" + code, Map.of("colour", "red"))
                .expect(400);
        as(street())
                .ifMatch(renamed.etag())
                .patch("/api/v1/grids/" + code, Map.of("boundary", square(120.400, 31.400, 0.006)))
                .expect(200);
        events.await("fengyi.governance.GridRedrawn.v1", code);
        api.get("/api/v1/grids/locate?longitude=120.4055&latitude=31.4055&crs=WGS84")
                .expect(200);
        assertThat(as(street())
                        .post("/api/v1/grids/" + code + "/retirement")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("RETIRED");
        as(street()).post("/api/v1/grids/" + code + "/retirement").expect(200);
        events.await("fengyi.governance.GridRetired.v1", code);
        api.get("/api/v1/grids/locate?longitude=120.4055&latitude=31.4055&crs=WGS84")
                .expect(404);
        as(street()).post("/api/v1/grids", grid(code, 120.400, 31.400, 0.005)).expectProblem(409, "grid-exists");
        as(street())
                .post("/api/v1/grids", grid(PARK + "002", 120.400, 31.400, 0.005))
                .expect(201);
    }

    @Test
    void anOverlapInsideACommunityIsRefusedAndANeighbourIsNot() {
        String community = "320299001004";
        as(street())
                .post("/api/v1/grids", grid(community + "001", 120.500, 31.400, 0.005))
                .expect(201);
        Answer refused = as(street())
                .post("/api/v1/grids", grid(community + "002", 120.504, 31.400, 0.005))
                .expectProblem(422, "boundary-overlap");
        assertThat(refused.text("/detail")).contains(community + "001");
        as(street())
                .post("/api/v1/grids", grid(community + "003", 120.505, 31.400, 0.005))
                .expect(201);
    }

    @Test
    void ofManyWhoDrawTheSamePlaceAtOnceOneIsRight() throws Exception {
        String community = "320299001005";
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<Answer>> answers = IntStream.range(1, 9)
                    .mapToObj(i -> pool.submit(() ->
                            as(street()).post("/api/v1/grids", grid(community + "00" + i, 120.600, 31.400, 0.005))))
                    .toList();
            int drawn = 0;
            for (Future<Answer> answer : answers) {
                drawn += answer.get().status() == 201 ? 1 : 0;
            }
            assertThat(drawn).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void badPolygonsForeignAreasAndOthersAreRefused() {
        Map<String, Object> grid = new HashMap<>(grid("320299001006001", 120.7, 31.4, 0.005));
        grid.put("boundary", Map.of("type", "Point", "coordinates", List.of()));
        as(street()).post("/api/v1/grids", grid).expect(400);
        grid.put("boundary", Map.of("type", "Polygon", "coordinates", List.of(List.of(List.of(1.0, 1.0)))));
        as(street()).post("/api/v1/grids", grid).expectProblem(422, "boundary-invalid");
        as(street())
                .post("/api/v1/grids", grid("320298001001001", 120.7, 31.4, 0.005))
                .expect(404);
        as(community())
                .post("/api/v1/grids", grid(COMMUNITY + "009", 120.7, 31.4, 0.005))
                .expect(403);
        as(street())
                .post("/api/v1/grids", grid("32029900100600", 120.7, 31.4, 0.005))
                .expect(400);
    }

    @Test
    void theMapIsGeoJsonWithAnEntityTag() {
        Answer map = api.get("/api/v1/grids.geojson?under=" + COMMUNITY).expect(200);
        assertThat(map.text("/type")).isEqualTo("FeatureCollection");
        assertThat(map.text("/features/0/geometry/type")).isEqualTo("Polygon");
        assertThat(map.text("/features/0/properties/code")).isEqualTo(GRID);
        api.with("If-None-Match", map.etag())
                .get("/api/v1/grids.geojson?under=" + COMMUNITY)
                .expect(304);
        Answer located = api.get("/api/v1/grids/locate?longitude=120.3123&latitude=31.4912&crs=WGS84")
                .expect(200);
        assertThat(located.text("/gridCode")).isEqualTo(GRID);
        assertThat(located.text("/communityName")).isEqualTo("古镇社区");
        api.get("/api/v1/grids/locate?longitude=120.3123&latitude=31.4912").expect(400);
        assertThat(api.get("/api/v1/grids?under=" + COMMUNITY).expect(200).text("/items/0/code"))
                .isEqualTo(GRID);
        api.get("/api/v1/grids/" + GRID).expect(200);
    }
}
