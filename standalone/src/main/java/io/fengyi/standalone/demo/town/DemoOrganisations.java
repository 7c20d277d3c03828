package io.fengyi.standalone.demo.town;

import io.fengyi.standalone.demo.calling.DemoApi;
import io.fengyi.standalone.demo.calling.DemoPeople;
import io.fengyi.standalone.demo.calling.Timeline;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Three instructors with four enterprises each; a general committee with two branches and a functional one, formed from
 * January to March 2023; nine members here and eight whose papers are elsewhere; three activists and the plan for three.
 */
public final class DemoOrganisations {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String REGISTRY = "registry-service";
    private static final String PARTY = "party-1";
    private static final String CONSENT_VERSION = "1";
    private static final int INSTRUCTORS = 3;
    private static final int LOAD = 4;

    /** Enterprise to full members whose papers are elsewhere. */
    private static final Map<Integer, Integer> AWAY = Map.of(4, 3, 5, 2, 6, 1, 7, 1, 8, 1);

    private static final LocalDate COMMITTEE_ON = LocalDate.of(2023, 1, 5);
    private static final LocalDate FIRST_ON = LocalDate.of(2023, 1, 10);
    private static final LocalDate SECOND_ON = LocalDate.of(2023, 2, 8);
    private static final LocalDate FUNCTIONAL_ON = LocalDate.of(2023, 3, 8);
    private static final LocalDate ACTIVISTS_ON = LocalDate.of(2023, 2, 15);

    private final DemoApi api;
    private final DemoPeople people;
    private final Timeline timeline;
    private final Map<Integer, String> enterprises = new HashMap<>();
    private final Map<Integer, Deque<String>> workers = new HashMap<>();
    private final List<String> membersOfFirst = new ArrayList<>();
    private String committee = "";
    private String first = "";
    private String functional = "";

    public DemoOrganisations(DemoApi api, DemoPeople people, Timeline timeline) {
        this.api = api;
        this.people = people;
        this.timeline = timeline;
    }

    /** Members are entered before the establishment that counts them. */
    public void plan() {
        timeline.at(at(LocalDate.of(2023, 1, 4)), () -> {
            find();
            instructors();
        });
        timeline.at(
                at(COMMITTEE_ON),
                () -> committee =
                        establish(organisation("COMMITTEE", "COMMITTEE", "示范街道综合党委", COMMITTEE_ON), COMMITTEE_ON));
        timeline.at(at(FIRST_ON), this::first);
        timeline.at(at(SECOND_ON), this::second);
        timeline.at(at(ACTIVISTS_ON), this::activists);
        timeline.at(at(FUNCTIONAL_ON), this::functional);
        timeline.at(at(LocalDate.of(2023, 3, 20)), () -> {
            elsewhere();
            meetings();
        });
    }

    private void find() {
        String office = people.token("street-1");
        Map<String, Integer> numbers = new HashMap<>();
        DemoEnterprises.all().forEach(firm -> numbers.put(firm.brand(), firm.number()));
        for (JsonNode item : api.get(REGISTRY, office, "/api/v1/enterprises?limit=100&area=" + DemoPlaces.STREET)
                .required("items")) {
            Integer number = numbers.get(item.required("brand").asString());
            if (number != null) {
                enterprises.put(number, item.required("id").asString());
            }
        }
        for (int number = 1; number <= 8; number++) {
            Deque<String> ids = new ArrayDeque<>();
            String list = "/api/v1/workers?limit=20&enterpriseId=" + enterprise(number);
            api.get(REGISTRY, office, list)
                    .required("items")
                    .forEach(item -> ids.addFirst(item.required("id").asString()));
            workers.put(number, ids);
        }
    }

    private void instructors() {
        for (int i = 1; i <= INSTRUCTORS; i++) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("accountId", accountOf("instructor-" + i));
            body.put("name", "党建指导员" + "甲乙丙".charAt(i - 1));
            body.put("areaCode", DemoPlaces.STREET);
            body.put("partySpirit", "党龄十年以上，连续三年民主评议优秀");
            body.put("ability", "熟悉党务工作，善于同骑手、网点沟通");
            body.put("experience", "曾任社区党组织书记五年，带过两个党支部");
            body.put("since", "2022-04-01");
            String id = post("/api/v1/instructors", body).required("id").asString();
            for (int n = (i - 1) * LOAD + 1; n <= i * LOAD; n++) {
                post(
                        "/api/v1/instructor-assignments",
                        Map.of("instructorId", id, "enterpriseId", enterprise(n), "from", "2022-06-01"));
            }
        }
    }

    private void first() {
        first = organisation("BRANCH", "SOLE", "闪送达党支部", FIRST_ON, 1);
        for (int i = 0; i < 3; i++) {
            membersOfFirst.add(member(1, "FULL", first, null, FIRST_ON));
        }
        membersOfFirst.add(member(1, "PROBATIONARY", first, null, FIRST_ON));
        establish(first, FIRST_ON);
    }

    private void second() {
        String second = organisation("BRANCH", "SOLE", "顺路快递党支部", SECOND_ON, 2);
        for (int i = 0; i < 3; i++) {
            member(2, "FULL", second, null, SECOND_ON);
        }
        establish(second, SECOND_ON);
    }

    private void functional() {
        functional = organisation("BRANCH", "FUNCTIONAL", "大江货运功能型党支部", FUNCTIONAL_ON, 3);
        for (int i = 0; i < 2; i++) {
            member(3, "FULL", committee, functional, FUNCTIONAL_ON);
        }
        establish(functional, FUNCTIONAL_ON);
    }

    private void elsewhere() {
        AWAY.forEach((number, count) -> {
            for (int i = 0; i < count; i++) {
                member(number, "FULL", null, null, LocalDate.of(2023, 3, 20));
            }
        });
    }

    private void activists() {
        String plan = "/api/v1/development-plans/2023?area=" + DemoPlaces.STREET;
        api.put(
                REGISTRY,
                people.token(PARTY),
                plan,
                Map.of("planned", 3, "focus", List.of("SITE_HEAD", "FLEET_HEAD", "KEY_STAFF")));
        for (int number = 1; number <= 3; number++) {
            JsonNode candidate = post(
                    "/api/v1/development-candidates",
                    Map.of(
                            "workerId",
                            nextWorker(number),
                            "adult",
                            true,
                            "appliedOn",
                            "2023-01-09",
                            "paperConsentVersion",
                            CONSENT_VERSION));
            post(
                    "/api/v1/development-candidates/" + candidate.required("id").asString() + "/advances",
                    Map.of(
                            "to", "ACTIVIST",
                            "on", ACTIVISTS_ON.toString(),
                            "organisationId", committee,
                            "note", "经群团推优、支委会研究同意",
                            "talkOn", "2023-01-28"));
        }
    }

    /** The theme day of February was skipped, so that the due list has something to name. */
    private void meetings() {
        for (String type : List.of("THEME_DAY", "COMMITTEE_MEETING", "GROUP_MEETING", "PARTY_LECTURE")) {
            post(
                    "/api/v1/organisation-meetings",
                    Map.of(
                            "organisationId",
                            first,
                            "type",
                            type,
                            "heldOn",
                            "2023-03-10",
                            "attendance",
                            6,
                            "membershipIds",
                            membersOfFirst));
        }
        post(
                "/api/v1/organisation-meetings",
                Map.of("organisationId", functional, "type", "THEME_DAY", "heldOn", "2023-03-15", "attendance", 12));
    }

    private String organisation(String level, String mode, String name, LocalDate on, int... covered) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("level", level);
        body.put("mode", mode);
        body.put("name", name);
        body.put("areaCode", DemoPlaces.STREET);
        body.put("on", on.toString());
        if (!committee.isEmpty()) {
            body.put("parentId", committee);
        }
        List<String> ids = new ArrayList<>();
        for (int number : covered) {
            ids.add(enterprise(number));
        }
        body.put("coveredEnterpriseIds", ids);
        String id = post("/api/v1/party-organisations", body).required("id").asString();
        post(
                "/api/v1/party-organisations/" + id + "/approval",
                Map.of("approved", true, "on", on.toString(), "documentNumber", "示范委〔2023〕3号"));
        return id;
    }

    private String establish(String id, LocalDate on) {
        post(
                "/api/v1/party-organisations/" + id + "/establishment",
                Map.of("on", on.toString(), "documentNumber", "示范委〔2023〕5号"));
        return id;
    }

    private String member(
            int number, String stage, @Nullable String organisation, @Nullable String lifeAt, LocalDate since) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("workerId", nextWorker(number));
        body.put("stage", stage);
        body.put("membershipAt", organisation == null ? "ELSEWHERE" : "HERE");
        body.put(
                organisation == null ? "elsewhere" : "organisationId", organisation == null ? "外地某村党支部" : organisation);
        if (lifeAt != null) {
            body.put("lifeAt", lifeAt);
        }
        body.put("since", since.toString());
        body.put("paperConsentVersion", CONSENT_VERSION);
        return post("/api/v1/memberships", body).required("id").asString();
    }

    private JsonNode post(String path, Object body) {
        return api.post(REGISTRY, people.token(PARTY), path, body);
    }

    private String enterprise(int number) {
        return Objects.requireNonNull(enterprises.get(number), "enterprise " + number);
    }

    private String nextWorker(int number) {
        return Objects.requireNonNull(workers.get(number)).removeFirst();
    }

    /** The account behind a login, read from its own access token. */
    private String accountOf(String login) {
        String payload = people.token(login).split("\\.", -1)[1];
        return JsonMapper.shared()
                .readTree(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
                .required("sub")
                .asString();
    }

    private static Instant at(LocalDate day) {
        return LocalDateTime.of(day, LocalTime.of(10, 0)).atZone(ZONE).toInstant();
    }
}
