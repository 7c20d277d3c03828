package io.fengyi.welfare.station;

import static io.fengyi.welfare.Town.communityStaff;
import static io.fengyi.welfare.Town.foreignStreetAdmin;
import static io.fengyi.welfare.Town.keeper;
import static io.fengyi.welfare.Town.rider;
import static io.fengyi.welfare.Town.station;
import static io.fengyi.welfare.Town.streetAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.welfare.MediaRedacted;
import io.fengyi.contracts.welfare.StationChanged;
import io.fengyi.contracts.welfare.StationClosed;
import io.fengyi.contracts.welfare.StationOpened;
import io.fengyi.contracts.welfare.StationSuspended;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestEvent;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.welfare.Town;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class StationsIT {

    private static final String PATH = "/api/v1/stations";
    private static final Map<String, String> REASON = Map.of("reason", "装修");

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @BeforeEach
    void communitiesAreKnown() {
        Town.tellOfCommunities(events);
        await().until(() -> api.as(streetAdmin()).post(PATH, station(Map.of())).status() == 201);
    }

    @Test
    void staffTakesAStationThroughItsWholeLife() {
        Answer opened = api.as(communityStaff()).post(PATH, station(Map.of())).expect(201);
        String id = opened.text("/id");
        String self = PATH + "/" + id;
        assertThat(id).startsWith("stn_");
        assertThat(opened.header("Location")).isEqualTo(self);
        StationOpened told = events.await(StationOpened.class, id);
        assertThat(told.kind()).isEqualTo("BEE_STATION");
        assertThat(told.tier()).isEqualTo("COMMUNITY");
        assertThat(told.status()).isEqualTo("ACTIVE");
        assertThat(told.place().longitude()).as("told in WGS84").isNotEqualTo(120.312);

        Answer changed = api.as(communityStaff())
                .ifMatch(opened.etag())
                .patch(self, Map.of("name", "新名驿站", "capacity", 30))
                .expect(200);
        assertThat(changed.text("/entry/name")).isEqualTo("新名驿站");
        events.await(StationChanged.class, id);
        api.as(communityStaff())
                .ifMatch(opened.etag())
                .patch(self, Map.of("capacity", 31))
                .expectProblem(412, "stale-version");

        api.as(streetAdmin()).post(self + "/suspension", REASON).expect(200);
        events.await(StationSuspended.class, id);
        assertThat(api.get(self).expect(200).text("/state")).isEqualTo("SUSPENDED");
        assertThat(api.get(self).text("/open")).isEqualTo("false");
        Answer again = api.as(streetAdmin()).post(self + "/suspension", REASON);
        again.expectProblem(409, "invalid-transition");
        assertThat(again.json().get("allowed").toString()).isEqualTo("[\"closure\",\"reopening\"]");
        api.as(streetAdmin()).post(self + "/reopening").expect(200);
        Answer closed = api.as(streetAdmin()).post(self + "/closure", REASON).expect(200);
        assertThat(closed.text("/history/2/command")).isEqualTo("closure");
        events.await(StationClosed.class, id);
        assertThat(events.all("welfare.station.v1", id))
                .extracting(TestEvent::type)
                .containsExactly(
                        "fengyi.welfare.StationOpened.v1",
                        "fengyi.welfare.StationChanged.v1",
                        "fengyi.welfare.StationSuspended.v1",
                        "fengyi.welfare.StationOpened.v1",
                        "fengyi.welfare.StationClosed.v1");
        api.as(streetAdmin())
                .ifMatch(closed.etag())
                .patch(self, Map.of("capacity", 31))
                .expectProblem(409, "invalid-transition");
    }

    @Test
    void aKeeperChangesHoursPhotosAndContactOnly() {
        Answer opened = api.as(streetAdmin()).post(PATH, station(Map.of())).expect(201);
        String self = PATH + "/" + opened.text("/id");
        Api keeper = api.as(keeper(opened.text("/id"))).ifMatch(opened.etag());
        keeper.patch(self, Map.of("capacity", 40)).expectProblem(403, "keeper-may-not-change");
        keeper.patch(self, Map.of("amenities", List.of("SHOWER"))).expectProblem(403, "keeper-may-not-change");
        keeper.patch(self, Map.of("contact", "13812345678")).expectProblem(422, "forbidden-personal-data");
        Answer changed = keeper.patch(
                        self,
                        Map.of(
                                "contact",
                                "0510-88880001",
                                "hours",
                                Map.of(
                                        "week",
                                        List.of(Map.of(
                                                "day",
                                                "MONDAY",
                                                "spans",
                                                List.of(Map.of("from", "20:00", "to", "04:00")))))))
                .expect(200);
        assertThat(changed.text("/entry/contact")).isEqualTo("0510-88880001");
        assertThat(changed.text("/entry/hours/week/0/spans/0/to")).isEqualTo("04:00");
        api.as(keeper("stn_other"))
                .ifMatch(changed.etag())
                .patch(self, Map.of("contact", "0510-1"))
                .expectProblem(404, "not-found");
        api.as(keeper(opened.text("/id"))).post(self + "/suspension", REASON).expect(403);
    }

    @Test
    void picturesAreOpenToEverybodyAndErasedByTheirStaffOnly() throws Exception {
        String staff = streetAdmin();
        String photo = api.as(staff)
                .upload("/api/v1/media/welfare", "a.png", "image/png", picture())
                .expect(201)
                .text("/id");
        Answer opened = api.as(staff)
                .post(PATH, station(Map.of("photos", List.of(photo))))
                .expect(201);
        String self = PATH + "/" + opened.text("/id");
        String url = api.get(self).expect(200).text("/photos/0/url");
        api.get(url).expect(200);
        api.as(staff).post(PATH, station(Map.of("photos", List.of(photo)))).expectProblem(409, "media-already-used");
        api.as(foreignStreetAdmin())
                .post("/api/v1/media/welfare/" + photo + "/redaction")
                .expect(404);
        api.as(staff).post("/api/v1/media/welfare/" + photo + "/redaction").expect(204);
        events.await(MediaRedacted.class, photo);
        assertThat(api.get(self).expect(200).json().get("photos").size()).isZero();
        api.get(url).expect(404);
    }

    @Test
    void staffActsInsideItsAreaOnly() {
        Answer opened = api.as(streetAdmin()).post(PATH, station(Map.of())).expect(201);
        String self = PATH + "/" + opened.text("/id");
        api.post(PATH, station(Map.of())).expect(401);
        api.as(rider()).post(PATH, station(Map.of())).expect(403);
        api.as(communityStaff())
                .post(PATH, station(Map.of("communityCode", Town.PARK)))
                .expectProblem(403, "area-outside-scope");
        api.as(foreignStreetAdmin()).post(self + "/closure", REASON).expectProblem(404, "not-found");
        api.as(foreignStreetAdmin())
                .ifMatch(opened.etag())
                .patch(self, Map.of("capacity", 2))
                .expectProblem(404, "not-found");
        api.as(streetAdmin()).patch(self, Map.of("capacity", 2)).expect(428);
    }

    @Test
    void badInputIsRefused() {
        Api staff = api.as(streetAdmin());
        staff.post(PATH, station(Map.of("name", "站"))).expectProblem(400, "invalid-value");
        staff.post(PATH, station(Map.of("name", "站".repeat(61)))).expectProblem(400, "invalid-value");
        staff.post(PATH, station(Map.of("capacity", 0))).expectProblem(400, "invalid-value");
        staff.post(PATH, station(Map.of("capacity", 501))).expectProblem(400, "invalid-value");
        staff.post(PATH, station(Map.of("photos", Collections.nCopies(10, "med_1"))))
                .expectProblem(400, "invalid-value");
        staff.post(PATH, station(Map.of("amenities", Collections.nCopies(21, "WATER"))))
                .expectProblem(400, "invalid-value");
        staff.post(PATH, station(Map.of("amenities", List.of("GOLD")))).expect(400);
        staff.post(PATH, station(Map.of("photos", List.of("med_0000000000000"))))
                .expectProblem(404, "not-found");
        staff.post(PATH, station(Map.of("kind", "SERVICE_CENTRE"))).expectProblem(422, "host-type-invalid");
        staff.post(PATH, station(Map.of("friendlyStreetId", "fst_no"))).expectProblem(422, "friendly-street-unknown");
        staff.post(PATH, station(Map.of("communityCode", "320299001998"))).expectProblem(422, "community-unknown");
        staff.post(PATH, station(Map.of("description", "找 13812345678"))).expectProblem(422, "forbidden-personal-data");
        staff.post(PATH, station(Map.of("place", Map.of("longitude", 120.3, "latitude", 31.4))))
                .expectProblem(400, "place-incomplete");
        staff.post(
                        PATH,
                        station(Map.of(
                                "hours", Map.of("week", List.of(Map.of("day", "MONDAY", "spans", fourSpans()))))))
                .expectProblem(422, "opening-hours-invalid");
        Map<String, Object> withoutTier = station(Map.of());
        withoutTier.remove("tier");
        staff.post(PATH, withoutTier).expectProblem(400, "invalid-value");
        staff.post(PATH, station(Map.of("members", true))).expectProblem(400, "unknown-property");
    }

    @Test
    void theSameKeyOpensOneStationAndClosesItOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        Callable<Answer> open = () ->
                api.as(streetAdmin()).key(key).post(PATH, station(Map.of())).expect(201);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            Set<String> ids = new HashSet<>();
            for (Future<Answer> answer : pool.invokeAll(Collections.nCopies(8, open))) {
                ids.add(answer.get().text("/id"));
            }
            assertThat(ids).hasSize(1);
            String self = PATH + "/" + ids.iterator().next();
            List<Callable<Integer>> closures = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                closures.add(() ->
                        api.as(streetAdmin()).post(self + "/closure", REASON).status());
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : pool.invokeAll(closures)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        } finally {
            pool.shutdown();
        }
    }

    private static List<Map<String, String>> fourSpans() {
        return IntStream.range(1, 5)
                .mapToObj(hour -> Map.of("from", "0" + hour + ":00", "to", "0" + hour + ":30"))
                .toList();
    }

    private static byte[] picture() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
