package io.fengyi.governance.person;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.learning.CourseCompleted;
import io.fengyi.contracts.privacy.ErasureAcknowledged;
import io.fengyi.contracts.privacy.SensitiveRecordOpened;
import io.fengyi.contracts.registry.DataExportRequested;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.governance.volunteer.VolunteerScenario;
import io.fengyi.privacy.PersonalData;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestTokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Everything that this service holds about one person: told to them, and gone when they are (platform.md 3.4). */
class PersonalDataIT extends VolunteerScenario {

    private static final String READY = "fengyi.governance.DataExportPartReady.v1";
    private static final String ACKNOWLEDGED = "fengyi.governance.ErasureAcknowledged.v1";
    private static final String GROUPS = "/api/v1/feedback-groups";
    private static final String ROLE_MODELS = "/api/v1/role-models";

    /** Where an erased worker's id may still stand, and why; their account, their words and their name nowhere. */
    private static final Map<String, String> PSEUDONYM_STAYS = Map.of(
            "audit_entries", "append-only and hashed: what staff did, by the id of what they did it to",
            "workers", "a mark without anything else, so that late news brings nothing back",
            "data_keys", "a destroyed key, so that nothing is sealed for this person again",
            "erasure_notes", "until the second look a quarter of an hour later");

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private List<PersonalData> sections;

    /** Somebody whose every word is a canary. */
    private final class Rider {

        private final String id = aRegisteredRider();
        private final String account = "acc_" + UUID.randomUUID().toString().replace("-", "");
        private final String canary;
        private final List<String> reports = new ArrayList<>();
        private String group = "";
        private String team = "";

        Rider(String canary) {
            this.canary = canary;
        }

        private String token() {
            return TestTokens.of(
                    Map.of("sub", account, "client_id", "mini-program", "roles", List.of("WORKER"), "workerId", id));
        }

        private Answer post(String path, Object body) {
            return as(token()).freshKey().post(path, body);
        }

        private Answer put(String path, Object body) {
            return as(token()).put(path, body);
        }

        private String says(String what) {
            return canary + what;
        }

        private String reported(String text) {
            Map<String, Object> report = aReport();
            report.put("text", says(text));
            report.put("noPhotoReason", says("拍不到"));
            report.put("media", List.of(upload(token())));
            String report1 = post("/api/v1/reports", report).expect(201).text("/id");
            reports.add(report1);
            return report1;
        }

        /** One report through its whole way and opened again, one refused and appealed, one taken back. */
        private Rider reports() {
            String mended = reported("占了盲道");
            post("/api/v1/reports/" + mended + "/messages", Map.of("text", says("请尽快")))
                    .expect(201);
            command(grid(), mended, "acceptance").expect(200);
            as(community())
                    .freshKey()
                    .post("/api/v1/reports/" + mended + "/messages", Map.of("text", says("收到")))
                    .expect(201);
            command(community(), mended, "dispatch", Map.of("unit", UNIT)).expect(200);
            command(unit(), mended, "start").expect(200);
            command(unit(), mended, "resolution", Map.of("noPhotoReason", "夜间作业"))
                    .expect(200);
            command(grid(), mended, "verification").expect(200);
            command(community(), mended, "closure").expect(200);
            command(token(), mended, "rating", Map.of("score", 4, "comment", says("挺快")))
                    .expect(200);
            command(token(), mended, "reopening", Map.of("reason", says("又堵上"))).expect(200);
            String refused = reported("井盖松了");
            command(grid(), refused, "rejection", Map.of("reason", "UNTRUE")).expect(200);
            command(token(), refused, "appeal", Map.of("reason", says("还在那里"))).expect(200);
            command(token(), reported("路灯灭了"), "withdrawal").expect(200);
            return this;
        }

        private Rider supports(Rider other) {
            String theirs = other.reports.get(0);
            put("/api/v1/reports/" + theirs + "/support", Map.of()).expect(200);
            return this;
        }

        private Rider serves() {
            put("/api/v1/me/community-attachment", Map.of("communityCode", COMMUNITY))
                    .expect(200);
            String appointment = as(community())
                    .freshKey()
                    .post(
                            "/api/v1/grid-appointments",
                            Map.of(
                                    "workerId",
                                    id,
                                    "gridCodes",
                                    List.of(GRID),
                                    "from",
                                    "2023-03-06",
                                    "to",
                                    "2023-09-05"))
                    .expect(201)
                    .text("/id");
            post("/api/v1/me/grid-appointments/" + appointment + "/answer", Map.of("accept", true))
                    .expect(200);
            events.publish(
                    new CourseCompleted(id, "crs_grid", "SAFETY", List.of("GRID_TRAINING"), LocalDate.of(2023, 3, 1)),
                    id);
            String path = "/api/v1/grid-appointments/" + appointment;
            await().until(() ->
                    as(community()).freshKey().post(path + "/activation").status() == 200);
            as(community())
                    .freshKey()
                    .post(path + "/suspension", Map.of("reason", says("休假一个月")))
                    .expect(200);
            return this;
        }

        private Rider talks() {
            group = as(community())
                    .freshKey()
                    .post(GROUPS, Map.of("name", "反馈群", "communityCode", COMMUNITY, "keeperWorkerId", id))
                    .expect(201)
                    .text("/id");
            String message = post(
                            GROUPS + "/" + group + "/messages",
                            Map.of("text", says("飞线充电"), "media", List.of(upload(token()))))
                    .expect(201)
                    .text("/id");
            post(
                            GROUPS + "/" + group + "/messages/" + message + "/report",
                            Map.of(
                                    "categoryCode",
                                    "CMGT-04-02",
                                    "place",
                                    Map.of("longitude", LONGITUDE, "latitude", LATITUDE, "crs", "WGS84")))
                    .expect(201);
            return this;
        }

        private Rider volunteers() {
            team = aTeam(id);
            String activity = anActivity(team);
            put("/api/v1/me/volunteer-teams/" + team, Map.of()).expect(200);
            post(ACTIVITIES + "/" + activity + "/sign-up", Map.of()).expect(201);
            clock.set(STARTS);
            String hours = post(ACTIVITIES + "/" + activity + "/check-ins", scan(code(activity), "device-" + id))
                    .expect(201)
                    .text("/hours/id");
            clock.set("2023-03-11T11:00");
            post(ACTIVITIES + "/" + activity + "/check-outs", scan(code(activity), "device-" + id))
                    .expect(201);
            held(activity).expect(200);
            confirm(
                            community(),
                            activity,
                            Map.of(
                                    "entries",
                                    List.of(Map.of("hoursId", hours, "minutes", 60, "reason", says("早退一小时")))))
                    .expect(200);
            post("/api/v1/me/volunteer-certificates", Map.of("teamId", team)).expect(201);
            clock.set("2023-03-06T10:00");
            post(ACTIVITIES + "/" + anActivity(team) + "/sign-up", Map.of()).expect(201);
            return this;
        }

        private Rider isShown() {
            String roleModel = nominated(community(), id, "连续两年参加停车秩序志愿活动帮助老人");
            as(community())
                    .freshKey()
                    .post(ROLE_MODELS + "/" + roleModel + "/review")
                    .expect(200);
            post(
                            "/api/v1/me/role-models/" + roleModel + "/consent",
                            Map.of(
                                    "displayName",
                                    says("小蜂"),
                                    "portrait",
                                    upload(token()),
                                    "media",
                                    List.of("XUEXI_QIANGGUO"),
                                    "until",
                                    "2024-03-01"))
                    .expect(200);
            as(community())
                    .freshKey()
                    .post(ROLE_MODELS + "/" + roleModel + "/notice", Map.of("until", "2023-03-13"))
                    .expect(200);
            api.with("X-Forwarded-For", "198.51.100." + reports.size())
                    .post(ROLE_MODELS + "/" + roleModel + "/objection", Map.of("text", says("所述活动与实际不符")))
                    .expect(201);
            return this;
        }

        private Rider nominates(String another) {
            nominated(token(), another, "总在路口帮行人扶起倒下的单车");
            return this;
        }

        private String nominated(String by, String whom, String reason) {
            return as(by).freshKey()
                    .post(
                            ROLE_MODELS + "/nominations",
                            Map.of("workerId", whom, "communityCode", COMMUNITY, "reason", says(reason + "令人感动")))
                    .expect(201)
                    .text("/id");
        }

        private Rider accepts(String charter) {
            put("/api/v1/me/charter-acceptances/" + charter, Map.of()).expect(200);
            return this;
        }

        private Answer exported() {
            String request = "dex_" + UUID.randomUUID();
            events.publish(new DataExportRequested(request, id), request);
            events.await(READY, request);
            return as(token())
                    .get("/api/v1/me/data-parts/governance/" + request)
                    .expect(200);
        }

        private ErasureAcknowledged erased(String request) {
            events.publish(new WorkerErased(id, "FOOD_DELIVERY", null, null, "ERASED", request), id);
            return events.await(ACKNOWLEDGED, request).as(ErasureAcknowledged.class);
        }
    }

    private Rider aRiderWhoDoesEverything(String canary, String charter, Rider neighbour) {
        Rider rider = new Rider(canary).reports();
        if (neighbour != null) {
            rider.supports(neighbour);
        }
        return rider.serves()
                .talks()
                .volunteers()
                .isShown()
                .nominates(aRegisteredRider())
                .accepts(charter);
    }

    /** Any that is published; if there is none, one of a day before those of all other tests. */
    private String aCharter() {
        String known = api.get("/api/v1/charters?limit=1").expect(200).text("/items/0/id");
        if (!known.isEmpty()) {
            return known;
        }
        String id = as(street())
                .freshKey()
                .post(
                        "/api/v1/charters",
                        Map.of("kind", "NORM", "title", "友好规范", "text", "慢一点。", "effectiveFrom", "2023-03-06"))
                .expect(201)
                .text("/id");
        as(street()).freshKey().post("/api/v1/charters/" + id + "/publication").expect(200);
        return id;
    }

    @Test
    void thePartHoldsEverythingOfOnePersonAndNothingOfAnother() {
        String charter = aCharter();
        Rider neighbour = new Rider("鹦鹉").reports().talks();
        Rider rider = aRiderWhoDoesEverything("百灵", charter, neighbour);
        neighbour.nominates(aRegisteredRider());
        Answer part = rider.exported();
        Set<String> empty = new TreeSet<>();
        for (PersonalData section : sections) {
            if (part.json().at("/sections/" + section.section()).isEmpty()) {
                empty.add(section.section());
            }
        }
        assertThat(empty)
                .as("sections that told nothing about somebody who does everything")
                .isEmpty();
        for (String word : List.of(
                "占了盲道",
                "拍不到",
                "请尽快",
                "收到",
                "挺快",
                "又堵上",
                "还在那里",
                "路灯灭了",
                "休假一个月",
                "飞线充电",
                "早退一小时",
                "连续两年",
                "小蜂",
                "所述活动与实际不符",
                "总在路口")) {
            assertThat(part.body()).contains("百灵" + word);
        }
        assertThat(part.body())
                .doesNotContain("鹦鹉")
                .doesNotContain(neighbour.id)
                .doesNotContain(neighbour.account)
                .doesNotContain("acc_");
        assertThat(neighbour.exported().body()).contains("鹦鹉飞线充电").doesNotContain("百灵");
    }

    @Test
    void anErasureLeavesNoWordNoNameAndNoLinkInAnyCollectionAndIsAcknowledged() {
        Rider neighbour = new Rider("鹦鹉").reports().talks();
        Rider rider = aRiderWhoDoesEverything("夜莺", aCharter(), neighbour);
        String request = "era_" + UUID.randomUUID();
        ErasureAcknowledged told = rider.erased(request);
        assertThat(told.removed().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        sections.stream().map(PersonalData::section).toList());
        assertThat(told.removed()).allSatisfy((section, rows) -> {
            if (!section.equals("workers")) {
                assertThat(rows).as(section).isPositive();
            }
        });
        assertThat(told.kept()).singleElement().satisfies(kept -> {
            assertThat(kept.section()).isEqualTo("workers");
            assertThat(kept.count()).isOne();
        });
        await().untilAsserted(() -> {
            assertThat(collectionsWith("夜莺")).isEmpty();
            assertThat(collectionsWith(rider.account)).isEmpty();
            assertThat(PSEUDONYM_STAYS.keySet()).containsAll(collectionsWith(rider.id));
        });
        Document mark = mongo.getCollection("workers")
                .find(new Document("_id", rider.id))
                .first();
        assertThat(mark).isNotNull();
        assertThat(mark.getString("workerType")).isEmpty();

        assertThat(collectionsWith("鹦鹉")).contains("reports", "report_messages", "feedback_messages");
        assertThat(as(grid()).get("/api/v1/reports/" + rider.reports.get(0)).text("/place/gridCode"))
                .as("the report stays as a place")
                .isEqualTo(GRID);

        events.publish(new WorkerErased(rider.id, "FOOD_DELIVERY", null, null, "ERASED", request), rider.id);
        await().until(() -> events.all("governance.privacy.v1", request).size() >= 2);
        assertThat(events.all("governance.privacy.v1", request))
                .allSatisfy(
                        event -> assertThat(event.as(ErasureAcknowledged.class)).isEqualTo(told));

        events.publish(
                new CourseCompleted(rider.id, "crs_late", "SAFETY", List.of("GRID_TRAINING"), LocalDate.of(2023, 3, 1)),
                rider.id);
        String marker = aRegisteredRider();
        events.publish(
                new CourseCompleted(marker, "crs_late", "SAFETY", List.of("GRID_TRAINING"), LocalDate.of(2023, 3, 1)),
                rider.id);
        await().until(() -> collectionsWith(marker).contains("grid_trainings"));
        assertThat(collectionsWith(rider.id)).doesNotContain("grid_trainings");
    }

    /** Whoever asks for the phone leaves a line in the rider's access log, before anything is asked. */
    @Test
    void openingThePhoneOfAReporterIsToldToTheReporter() {
        REGISTRY.stubFor(
                post(urlEqualTo("/internal/contact-disclosures")).willReturn(okJson("{\"phone\":\"13800138000\"}")));
        Rider rider = new Rider("云雀");
        String report = rider.reported("护栏倒了");
        command(grid(), report, "acceptance").expect(200);
        String path = "/api/v1/reports/" + report + "/contact-disclosure";
        as(community()).post(path, Map.of("purpose", "核实具体位置")).expectProblem(409, "contact-not-shared");
        rider.post("/api/v1/reports/" + report + "/messages", Map.of("text", "可以联系我", "shareContact", true))
                .expect(201);
        as(community()).post(path, Map.of("purpose", "核实具体位置")).expect(200);
        SensitiveRecordOpened told = events.await("fengyi.governance.SensitiveRecordOpened.v1", rider.id)
                .as(SensitiveRecordOpened.class);
        assertThat(told.record()).isEqualTo("report.phone");
        assertThat(told.actorRole()).isEqualTo("COMMUNITY_STAFF");
        assertThat(told.purpose()).isEqualTo("核实具体位置");
        assertThat(events.all("governance.privacy.v1", rider.id)).hasSize(1);
    }

    /** Names of the collections of this service in which a text stands, in whatever field. */
    private Set<String> collectionsWith(String text) {
        Set<String> found = new TreeSet<>();
        for (String collection : mongo.getCollectionNames()) {
            for (Document document : mongo.getCollection(collection).find()) {
                if (document.toJson().contains(text)) {
                    found.add(collection);
                    break;
                }
            }
        }
        return found;
    }
}
