package io.fengyi.governance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.EventContract;
import io.fengyi.contracts.learning.CourseCompleted;
import io.fengyi.contracts.registry.AreaChanged;
import io.fengyi.contracts.registry.ConsentWithdrawn;
import io.fengyi.contracts.registry.DictionaryItemChanged;
import io.fengyi.contracts.registry.SiteChanged;
import io.fengyi.contracts.registry.SiteClosed;
import io.fengyi.contracts.registry.SiteOpened;
import io.fengyi.contracts.registry.WorkerChanged;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.contracts.registry.WorkerRegistered;
import io.fengyi.contracts.welfare.StationChanged;
import io.fengyi.contracts.welfare.StationClosed;
import io.fengyi.contracts.welfare.StationOpened;
import io.fengyi.contracts.welfare.StationSuspended;
import io.fengyi.governance.volunteer.VolunteerScenario;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Each event type that is consumed, as its committed sample on its topic, and what it does here. */
class CommittedSamplesIT extends VolunteerScenario {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String APPOINTMENTS = "/api/v1/grid-appointments";
    private static final String GROUPS = "/api/v1/feedback-groups";
    private static final String ROLE_MODELS = "/api/v1/role-models";

    private Instant told = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Test
    void workerRegisteredMakesSomebodyWhoCanBeAppointed() {
        String rider = aRider();
        propose(rider).expectProblem(422, "worker-unknown");
        tellSample(WorkerRegistered.class, rider, Map.of("workerId", rider, "status", "ACTIVE"));
        await().until(() -> propose(rider).status() == 201);
    }

    @Test
    void workerChangedChangesTheHandleAndWhoeverLeftIsAppointedNoMore() {
        String rider = aRegisteredRider();
        String team = aTeam(rider);
        tellSample(WorkerChanged.class, rider, Map.of("workerId", rider, "workerType", "COURIER", "status", "ACTIVE"));
        await().until(() ->
                as(community()).get(TEAMS + "/" + team).text("/leaderHandle").startsWith("快递员·"));
        String appointment = propose(rider).expect(201).text("/id");
        tellSample(WorkerChanged.class, rider, Map.of("workerId", rider, "status", "LEFT"));
        await().until(() -> as(community())
                .get(APPOINTMENTS + "/" + appointment)
                .text("/state")
                .equals("ENDED"));
        propose(rider).expectProblem(422, "worker-unknown");
    }

    @Test
    void workerErasedCutsTheReporterAndTheReportStaysAsAPlace() {
        String rider = aRegisteredRider();
        String report = accepted(rider);
        tellSample(WorkerErased.class, rider, Map.of("workerId", rider));
        await().until(() -> !as(grid()).get("/api/v1/reports/" + report).json().has("reporterHandle"));
        assertThat(api.get("/api/v1/reports/" + report).expect(200).text("/place/gridCode"))
                .isEqualTo(GRID);
    }

    @Test
    void areaChangedMakesACommunityToBeAttachedTo() {
        String code = "320299001" + ThreadLocalRandom.current().nextInt(200, 300);
        String rider = aRegisteredRider();
        attach(rider, code).expectProblem(422, "community-unknown");
        tellSample(
                AreaChanged.class,
                code,
                Map.of("code", code, "name", "样例社区", "level", "COMMUNITY", "validFrom", "2020-01-01"));
        await().until(() -> attach(rider, code).status() == 200);
    }

    @Test
    void dictionaryItemChangedNamesUnitsKindsAndMedia() {
        String word = "W" + Math.abs(UUID.randomUUID().hashCode());
        as(street()).get("/api/v1/handling-units/" + word).expect(404);
        item("unit", word);
        await().until(() -> as(street()).get("/api/v1/handling-units/" + word).status() == 200);

        String team = aTeam(aRegisteredRider());
        as(community()).post(ACTIVITIES, activity(team, Map.of("kind", word))).expectProblem(422, "term-unknown");
        item("volunteerActivityKind", word);
        await().until(() -> as(community())
                        .freshKey()
                        .post(ACTIVITIES, activity(team, Map.of("kind", word)))
                        .status()
                == 201);

        String rider = aRegisteredRider();
        String roleModel = reviewed(rider);
        consent(rider, roleModel, word).expectProblem(422, "term-unknown");
        item("publicationMedium", word);
        await().until(() -> consent(rider, roleModel, word).status() == 200);
    }

    @Test
    void siteOpenedChangedAndClosedDecideWhetherAGroupCanBeOfIt() {
        String site = Ids.next("sit");
        group(site, COMMUNITY).expectProblem(422, "site-unknown");
        tellSample(SiteOpened.class, site, Map.of("siteId", site, "communityCode", COMMUNITY));
        await().until(() -> group(site, COMMUNITY).status() == 201);
        tellSample(SiteChanged.class, site, Map.of("siteId", site, "communityCode", OTHER_COMMUNITY));
        await().until(() -> group(site, COMMUNITY).status() == 422);
        assertThat(group(site, OTHER_COMMUNITY).expect(201).text("/siteId")).isEqualTo(site);
        tellSample(SiteClosed.class, site, Map.of("siteId", site, "communityCode", OTHER_COMMUNITY));
        await().until(() -> group(site, OTHER_COMMUNITY).status() == 422);
    }

    @Test
    void courseCompletedWithTheTagOfGridTrainingOpensTheActivation() {
        String rider = aRegisteredRider();
        String id = propose(rider).expect(201).text("/id");
        as(rider(rider))
                .freshKey()
                .post("/api/v1/me/grid-appointments/" + id + "/answer", Map.of("accept", true))
                .expect(200);
        attach(rider, COMMUNITY).expect(200);
        tellSample(CourseCompleted.class, rider, Map.of("workerId", rider, "tags", List.of("SAFETY")));
        activate(id).expectProblem(409, "training-missing");
        tellSample(CourseCompleted.class, rider, Map.of("workerId", rider, "tags", List.of("GRID_TRAINING")));
        await().until(() -> activate(id).status() == 200);
        as(community())
                .freshKey()
                .post(APPOINTMENTS + "/" + id + "/ending", Map.of("reason", "样例到此为止"))
                .expect(200);
    }

    @Test
    void stationOpenedChangedSuspendedAndClosedDecideWhetherAReportCanNameIt() {
        String station = Ids.next("stn");
        String rider = aRegisteredRider();
        at(rider, station).expectProblem(422, "station-unknown");
        station(StationOpened.class, station, "ACTIVE", COMMUNITY);
        await().until(() -> at(aRegisteredRider(), station).status() == 201);
        station(StationChanged.class, station, "ACTIVE", OTHER_COMMUNITY);
        await().until(() -> OTHER_COMMUNITY.equals(
                at(aRegisteredRider(), station).expect(201).text("/communityCode")));
        station(StationSuspended.class, station, "SUSPENDED", COMMUNITY);
        await().until(() ->
                COMMUNITY.equals(at(aRegisteredRider(), station).expect(201).text("/communityCode")));
        station(StationClosed.class, station, "CLOSED", COMMUNITY);
        await().until(() -> at(aRegisteredRider(), station).status() == 422);
    }

    @Test
    void consentWithdrawnForRoleModelsIsAWithdrawal() {
        String rider = aRegisteredRider();
        String id = reviewed(rider);
        consent(rider, id, "XUEXI_QIANGGUO").expect(200);
        clock.set("2023-03-07T10:00");
        tellSample(
                ConsentWithdrawn.class,
                rider,
                Map.of("workerId", rider, "purpose", "ROLE_MODEL", "at", "2023-03-07T01:00:00Z"));
        await().until(() ->
                as(community()).get(ROLE_MODELS + "/" + id).text("/state").equals("WITHDRAWN"));
    }

    private Answer propose(String rider) {
        return as(community())
                .freshKey()
                .post(
                        APPOINTMENTS,
                        Map.of(
                                "workerId",
                                rider,
                                "gridCodes",
                                List.of(GRID),
                                "from",
                                "2023-03-06",
                                "to",
                                "2023-09-05"));
    }

    private Answer activate(String appointment) {
        return as(community()).freshKey().post(APPOINTMENTS + "/" + appointment + "/activation");
    }

    private Answer attach(String rider, String community) {
        return as(rider(rider)).put("/api/v1/me/community-attachment", Map.of("communityCode", community));
    }

    private Answer group(String site, String community) {
        return as(street())
                .freshKey()
                .post(GROUPS, Map.of("name", "样例网点群", "communityCode", community, "siteId", site));
    }

    private Answer at(String rider, String station) {
        Map<String, Object> report = aReport();
        report.put("categoryCode", "CMGT-05-01");
        report.put("place", Map.of("stationId", station));
        return submit(rider, report);
    }

    private String reviewed(String rider) {
        String id = as(community())
                .freshKey()
                .post(
                        ROLE_MODELS + "/nominations",
                        Map.of("workerId", rider, "communityCode", COMMUNITY, "reason", "连续两年参加停车秩序志愿活动，多次帮助走失的老人回家。"))
                .expect(201)
                .text("/id");
        as(community()).freshKey().post(ROLE_MODELS + "/" + id + "/review").expect(200);
        return id;
    }

    private Answer consent(String rider, String roleModel, String medium) {
        return as(rider(rider))
                .freshKey()
                .post(
                        "/api/v1/me/role-models/" + roleModel + "/consent",
                        Map.of("displayName", "小蜂", "media", List.of(medium), "until", "2024-03-01"));
    }

    private void item(String dictionary, String word) {
        tellSample(
                DictionaryItemChanged.class,
                word,
                Map.of("dictionary", dictionary, "code", word, "name", "样例", "validFrom", "2020-01-01"));
    }

    /** The place of a station decides; it stands in the grid of its community. */
    private void station(Class<? extends Record> event, String station, String status, String community) {
        double longitude = community.equals(COMMUNITY) ? LONGITUDE : 120.3223;
        tellSample(
                event,
                station,
                Map.of(
                        "stationId",
                        station,
                        "status",
                        status,
                        "communityCode",
                        community,
                        "place",
                        Map.of("longitude", longitude, "latitude", LATITUDE)));
    }

    /** The committed sample of a contract, with some values replaced, as another service would send it. */
    private void tellSample(Class<? extends Record> contract, String key, Map<String, Object> values) {
        EventContract event = contract.getAnnotation(EventContract.class);
        told = told.plusMillis(1);
        try (var file = contract.getResourceAsStream("/contracts/" + event.type() + ".sample.json")) {
            ObjectNode sample = (ObjectNode) JSON.readTree(file);
            new HashMap<>(values).forEach((field, value) -> sample.set(field, JSON.valueToTree(value)));
            sample.remove("validTo");
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("ce_specversion", "1.0");
            headers.put("ce_id", "evt_" + UUID.randomUUID());
            headers.put(
                    "ce_source",
                    "/fengyi/" + event.topic().substring(0, event.topic().indexOf('.')));
            headers.put("ce_type", event.type());
            headers.put("ce_subject", key);
            headers.put("ce_time", told.toString());
            headers.put("content-type", "application/json");
            events.publishRaw(event.topic(), key, headers, sample.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
