package io.fengyi.welfare.hsds;

import static io.fengyi.welfare.Town.merchant;
import static io.fengyi.welfare.Town.station;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.AreaChanged;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import io.fengyi.welfare.Town;
import io.fengyi.welfare.namedid.NamedUuid;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A subdistrict of its own, so that other tests' stations do not count. */
@FengyiIT
class HsdsIT {

    private static final String STREET = "320299006";
    private static final String COMMUNITY = STREET + "001";
    private static final String ADMIN = TestTokens.staff(Role.STREET_ADMIN, STREET);

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @BeforeEach
    void aSubdistrictWithSomeStations() {
        events.publish(new AreaChanged(STREET, "示范六街道", "STREET", null, LocalDate.parse("2020-01-01"), null), STREET);
        events.publish(Town.community(COMMUNITY), COMMUNITY);
        await().until(() -> api.as(ADMIN)
                        .post(
                                "/api/v1/stations",
                                station(Map.of("communityCode", COMMUNITY, "hostType", "RED_PARLOUR")))
                        .status()
                == 201);
        await().until(() -> organization().get("name").asString().equals("示范六街道"));
    }

    @Test
    void theRootSaysWhichVersionThisIs() {
        JsonNode root = HsdsShapes.valid("root", api.get("/hsds").expect(200).json());
        assertThat(root.get("version").asString()).isEqualTo("3.0");
        HsdsShapes.valid("root", api.get("/hsds/").expect(200).json());
    }

    @Test
    void everyServiceIsValidWholeAndInLists() {
        String id = opened(Map.of(
                "hours",
                Map.of(
                        "week",
                        List.of(
                                day("MONDAY", "08:00", "12:00"),
                                day("FRIDAY", "08:00", "12:00"),
                                day("SATURDAY", "20:00", "02:00")),
                        "exceptions",
                        List.of(Map.of(
                                "date", "2026-10-01", "spans", List.of(Map.of("from", "09:00", "to", "11:00")))))));
        JsonNode page = page("services", "service", "&organization_id=" + organizationId());
        JsonNode listed = named(page, id);
        assertThat(listed.get("status").asString()).isEqualTo("active");
        assertThat(listed.has("schedules"))
                .as("lists hold one-to-one fields only")
                .isFalse();

        String uuid = listed.get("id").asString();
        JsonNode service = HsdsShapes.valid(
                "service", api.get("/hsds/services/" + uuid).expect(200).json());
        JsonNode schedules = service.get("schedules");
        assertThat(schedules.size()).isEqualTo(3);
        assertThat(schedules.get(0).get("byday").asString()).isEqualTo("MO,FR");
        assertThat(schedules.get(0).get("opens_at").asString()).isEqualTo("08:00+08:00");
        assertThat(schedules.get(1).get("byday").asString()).isEqualTo("SA");
        assertThat(schedules.get(2).get("valid_from").asString()).isEqualTo("2026-10-01");
        assertThat(service.at("/service_at_locations/0/location/external_identifier")
                        .asString())
                .isEqualTo(id);
        assertThat(service.at("/organization/name").asString()).isEqualTo("示范六街道");
        assertThat(service.get("attributes")
                        .valueStream()
                        .map(a -> a.at("/taxonomy_term/code").asString()))
                .containsExactlyInAnyOrder("BEE_STATION", "COMMUNITY", "RED_POST", "WATER", "REST");

        String atLocation = service.at("/service_at_locations/0/id").asString();
        JsonNode found = HsdsShapes.valid(
                "service_at_location",
                api.get("/hsds/service_at_locations/" + atLocation).expect(200).json());
        assertThat(found.at("/service/id").asString()).isEqualTo(uuid);
        page("service_at_locations", "service_at_location", "");
    }

    @Test
    void suspendedIsTemporarilyClosedAndClosedIsDefunct() {
        String id = opened(Map.of());
        String uuid = named(page("services", "service", "&organization_id=" + organizationId()), id)
                .get("id")
                .asString();
        api.as(ADMIN)
                .post("/api/v1/stations/" + id + "/suspension", Map.of("reason", "装修"))
                .expect(200);
        assertThat(status(uuid)).isEqualTo("temporarily closed");
        api.as(ADMIN)
                .post("/api/v1/stations/" + id + "/closure", Map.of("reason", "搬迁"))
                .expect(200);
        assertThat(status(uuid)).isEqualTo("defunct");
    }

    @Test
    void organizationsAreTheSubdistrictAndMerchants() {
        Map<String, Object> body = merchant(Map.of("communityCode", COMMUNITY, "name", "六街道食堂"));
        String shop = api.as(ADMIN).post("/api/v1/merchants", body).expect(201).text("/id");
        api.as(ADMIN).post("/api/v1/merchants/" + shop + "/activation").expect(200);
        JsonNode page = page("organizations", "organization", "&search=" + encoded("六街道食堂"));
        String uuid = page.at("/contents/0/id").asString();
        HsdsShapes.valid(
                "organization",
                api.get("/hsds/organizations/" + uuid).expect(200).json());
        assertThat(page("services", "service", "&organization_id=" + uuid)
                        .get("total_items")
                        .asInt())
                .as("merchants run no stations")
                .isZero();
        assertThat(page("organizations", "organization", "&organization_id=" + organizationId())
                        .get("total_items")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void kindsAndAmenitiesAreTaxonomyTermsAndFilterWithAnd() {
        String shower = opened(Map.of("amenities", List.of("SHOWER", "WATER")));
        JsonNode terms = page("taxonomy_terms", "taxonomy_term", "");
        assertThat(page("taxonomies", "taxonomy", "").get("total_items").asInt())
                .isEqualTo(4);
        String showers = term(terms, "SHOWER");
        String bees = term(terms, "BEE_STATION");
        String bays = term(terms, "PARKING_BAY");
        String mine = "&organization_id=" + organizationId();
        JsonNode found =
                page("services", "service", mine + "&taxonomy_term_id=" + showers + "&taxonomy_term_id=" + bees);
        assertThat(found.get("contents").valueStream().map(one -> one.get("id").asString()))
                .contains(NamedUuid.of("service", shower));
        assertThat(page("services", "service", "&taxonomy_term_id=" + bays + "&taxonomy_term_id=" + bees)
                        .get("empty")
                        .asBoolean())
                .isTrue();
        assertThat(page("services", "service", "&taxonomy_term_id=unknown")
                        .get("empty")
                        .asBoolean())
                .isTrue();
        HsdsShapes.valid(
                "taxonomy_term",
                api.get("/hsds/taxonomy_terms/" + bees).expect(200).json());
        String taxonomy = terms.at("/contents/0/taxonomy_id").asString();
        HsdsShapes.valid(
                "taxonomy", api.get("/hsds/taxonomies/" + taxonomy).expect(200).json());
    }

    @Test
    void pagesCountFromOneAndHoldAtMostAHundred() {
        String name = "分页" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 5; i++) {
            opened(Map.of("name", name + i));
        }
        String search = "&search=" + encoded(name);
        JsonNode first = HsdsShapes.validPage(
                "service",
                api.get("/hsds/services?per_page=2&page=1" + search).expect(200).json());
        assertThat(first.get("total_items").asInt()).isEqualTo(5);
        assertThat(first.get("total_pages").asInt()).isEqualTo(3);
        assertThat(first.get("first_page").asBoolean()).isTrue();
        assertThat(first.get("last_page").asBoolean()).isFalse();
        JsonNode last = HsdsShapes.validPage(
                "service",
                api.get("/hsds/services?per_page=2&page=3" + search).expect(200).json());
        assertThat(last.get("size").asInt()).isEqualTo(1);
        assertThat(last.get("last_page").asBoolean()).isTrue();
        JsonNode beyond = HsdsShapes.validPage(
                "service",
                api.get("/hsds/services?per_page=2&page=9" + search).expect(200).json());
        assertThat(beyond.get("empty").asBoolean()).isTrue();
        String future = "&modified_after=" + encoded("2099-01-01T00:00:00+08:00");
        assertThat(page("services", "service", search + future).get("empty").asBoolean())
                .isTrue();
        assertThat(page("services", "service", search + "&modified_after=2020-01-01")
                        .get("total_items")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void badQuestionsAreRefused() {
        api.get("/hsds/services?per_page=101").expectProblem(400, "invalid-value");
        api.get("/hsds/services?per_page=0").expectProblem(400, "invalid-value");
        api.get("/hsds/services?page=0").expectProblem(400, "invalid-value");
        api.get("/hsds/services?modified_after=gestern").expectProblem(400, "invalid-value");
        for (String list :
                List.of("services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms")) {
            api.get("/hsds/" + list + "/" + UUID.randomUUID()).expectProblem(404, "not-found");
        }
        api.post("/hsds/services", Map.of()).expect(405);
    }

    private JsonNode page(String list, String shape, String query) {
        return HsdsShapes.validPage(
                shape,
                api.get("/hsds/" + list + "?per_page=100" + query).expect(200).json());
    }

    private JsonNode organization() {
        String uuid = organizationId();
        return api.get("/hsds/organizations/" + uuid).expect(200).json();
    }

    private static String organizationId() {
        return NamedUuid.of("subdistrict", STREET);
    }

    private static JsonNode named(JsonNode page, String stationId) {
        String uuid = NamedUuid.of("service", stationId);
        return page.get("contents")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(uuid))
                .findFirst()
                .orElseThrow();
    }

    private String status(String uuid) {
        return HsdsShapes.valid(
                        "service", api.get("/hsds/services/" + uuid).expect(200).json())
                .get("status")
                .asString();
    }

    private String opened(Map<String, ?> more) {
        Map<String, Object> body = station(Map.of("communityCode", COMMUNITY, "hostType", "RED_POST"));
        body.putAll(more);
        return api.as(ADMIN).post("/api/v1/stations", body).expect(201).text("/id");
    }

    private static String term(JsonNode terms, String code) {
        return terms.get("contents")
                .valueStream()
                .filter(one -> one.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private static Map<String, Object> day(String day, String from, String to) {
        return Map.of("day", day, "spans", List.of(Map.of("from", from, "to", to)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
