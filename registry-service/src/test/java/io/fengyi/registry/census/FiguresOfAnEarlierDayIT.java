package io.fengyi.registry.census;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.registry.PartyTown;
import io.fengyi.registry.Town;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestTokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** R5 and R7: the figures of a day stay what they were, and every list is as long as its figure says. */
@FengyiIT
class FiguresOfAnEarlierDayIT {

    private static final String END_OF_MARCH = "2023-03-31";
    private static final List<String> GROUPINGS =
            List.of("workerType", "community", "engagement", "mode", "month", "channel", "membershipAt", "stage");

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    private PartyTown party;
    private Town town;
    private String sole;
    private String guided;
    private String closing;
    private final List<String> workers = new ArrayList<>();
    private final List<String> sites = new ArrayList<>();
    private String assignment;
    private String member;

    @BeforeEach
    void theEndOfMarch() {
        clock.set("2023-03-31T20:00");
        party = new PartyTown(api);
        town = party.town;
        sole = town.enterprise("闪送达");
        guided = town.enterprise("小象");
        closing = town.enterprise("云鸟", town.other);
        for (String enterprise : List.of(sole, guided, closing)) {
            sites.add(town.site(enterprise, "站" + sites.size()));
            for (int i = 0; i < 6; i++) {
                workers.add(town.employed(enterprise, "2022-01-01"));
            }
        }
        for (int i = 0; i < 5; i++) {
            Map<String, Object> crowd = new HashMap<>(Town.employment(sole, "2022-03-01"));
            crowd.put("engagement", "CROWD");
            workers.add(town.worker(Map.of(
                            "alias",
                            "两头跑",
                            "workerType",
                            "COURIER",
                            "communityCode",
                            town.other,
                            "employments",
                            List.of(crowd, Town.employment(guided, "2022-02-01"))))
                    .text("/id"));
        }
        Map<String, Object> ended = new HashMap<>(Town.employment(sole, "2022-01-01"));
        ended.put("to", "2023-03-15");
        town.worker(Map.of("alias", "三月走的", "employments", List.of(ended)));
        party.sole(sole);
        member = party.member(guided, null);
        assignment = party.assign(party.instructor(Ids.next("acc")), guided)
                .expect(201)
                .text("/id");
    }

    /** R5: records are edited and closed in April; no figure of 31 March moves. */
    @Test
    void editsAndClosingsInAprilMoveNoFigureOfMarch() {
        Map<String, String> asPartyAffairs = all(Role.PARTY_AFFAIRS, "");
        Map<String, String> asStreet = all(Role.STREET_ADMIN, "");
        Map<String, Map<String, String>> grouped = new TreeMap<>();
        for (String grouping : GROUPINGS) {
            grouped.put(grouping, all(Role.PARTY_AFFAIRS, "&groupBy=" + grouping));
        }
        List<String> listed = listed(END_OF_MARCH);
        assertThat(asPartyAffairs).containsKeys("enterprises", "sites", "workers", "turnover", "multiEmployment");
        assertThat(grouped.get("workerType").get("workers")).contains("[\"COURIER\",5]");

        aMonthOfChanges();

        String keys = "&keys=" + String.join(",", asPartyAffairs.keySet());
        assertThat(all(Role.PARTY_AFFAIRS, keys)).isEqualTo(asPartyAffairs);
        assertThat(all(Role.STREET_ADMIN, "&keys=" + String.join(",", asStreet.keySet())))
                .isEqualTo(asStreet);
        grouped.forEach((grouping, before) -> assertThat(all(Role.PARTY_AFFAIRS, keys + "&groupBy=" + grouping))
                .as(grouping)
                .isEqualTo(before));
        assertThat(listed(END_OF_MARCH)).isEqualTo(listed);

        assertThat(value("enterprises", "2023-04-20")).isNotEqualTo(value("enterprises", END_OF_MARCH));
        assertThat(value("sites", "2023-04-20")).isNotEqualTo(value("sites", END_OF_MARCH));
        assertThat(value("workers", "2023-04-20")).isNotEqualTo(value("workers", END_OF_MARCH));
        assertThat(value("turnover", "2023-04-20")).isNotEqualTo(value("turnover", END_OF_MARCH));
        assertThat(value("guidanceCoverage", "2023-04-20")).isNotEqualTo(value("guidanceCoverage", END_OF_MARCH));
    }

    private void aMonthOfChanges() {
        clock.set("2023-04-20T10:00");
        close("/api/v1/enterprises/" + closing, "2023-04-12");
        close("/api/v1/sites/" + sites.get(0), "2023-04-11");
        enter(
                "sites",
                Map.of(
                        "enterpriseId", guided,
                        "kind", "OUTLET",
                        "name", "四月新站",
                        "communityCode", town.community,
                        "validFrom", "2023-04-05"));
        enter(
                "enterprises",
                Map.of(
                        "brand", "四月新企业",
                        "industry", "FOOD_DELIVERY",
                        "communityCode", town.community,
                        "validFrom", "2023-04-05"));
        enter(
                "enterprises",
                Map.of(
                        "brand", "四月又一家",
                        "industry", "FOOD_DELIVERY",
                        "communityCode", town.community,
                        "validFrom", "2023-04-06"));
        patch(
                "/api/v1/enterprises/" + guided,
                Map.of("brand", "大象", "communityCode", town.other, "industry", "EXPRESS"));
        patch("/api/v1/sites/" + sites.get(1), Map.of("name", "搬家站", "communityCode", town.other));
        leaves(workers.get(0));
        patch("/api/v1/workers/" + workers.get(1), Map.of("communityCode", town.other, "workerType", "COURIER"));
        ends(workers.get(2), "2023-04-10");
        town.employed(sole, "2023-04-05");
        Town neighbour = new Town(api);
        String moved = neighbour.employed(neighbour.enterprise("邻街"), "2022-01-01");
        Api both = api.as(TestTokens.staff(Role.STREET_ADMIN, town.street, neighbour.street));
        String path = "/api/v1/workers/" + moved;
        both.ifMatch(both.get(path).etag())
                .patch(path, Map.of("communityCode", town.community))
                .expect(200);
        party.pa()
                .post("/api/v1/instructor-assignments/" + assignment + "/release", Map.of("on", "2023-04-10"))
                .expect(200);
        party.pa()
                .ifMatch("\"0\"")
                .patch("/api/v1/memberships/" + member, Map.of("elsewhere", "另一党支部", "validFrom", "2023-04-10"))
                .expect(200);
    }

    /** R7, and section 5: the list behind each number is as long as the number says. */
    @Test
    void everyListIsAsLongAsItsFigureSays() {
        for (String key : List.of("enterprises", "sites", "workers")) {
            JsonNode figure = figures(Role.STREET_ADMIN, "&keys=" + key).json().at("/items/0");
            String query = figure.at("/query").asString();
            String records = figure.at("/records").asString(query);
            assertThat(count(records)).as(records).isEqualTo(figure.at("/value").asLong());
            assertThat(api.as(town.sa()).get(query).expect(200).json().at("/items/0/value"))
                    .isEqualTo(figure.at("/value"));
        }
        rows("workerType")
                .forEach((type, count) -> assertThat(count("/api/v1/workers?asOf=" + END_OF_MARCH + "&area="
                                + town.street + "&workerType=" + type))
                        .as(type)
                        .isEqualTo(count));
        rows("community")
                .forEach((community, count) -> assertThat(
                                count("/api/v1/workers?asOf=" + END_OF_MARCH + "&area=" + community))
                        .as(community)
                        .isEqualTo(count));
        assertThat(rows("engagement")).containsOnlyKeys("FULL_TIME");
        assertThat(rows("engagement").values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(count("/api/v1/workers?asOf=" + END_OF_MARCH + "&area=" + town.street));
    }

    /** Turnover counts who lived here on the day, not who moved here since. */
    @Test
    void whoMovesHereBringsNoTurnoverAlong() {
        String before = value("turnover", END_OF_MARCH);
        Town neighbour = new Town(api);
        Map<String, Object> spell = new HashMap<>(Town.employment(neighbour.enterprise("邻街"), "2022-01-01"));
        spell.put("to", "2023-03-01");
        String moved = neighbour
                .worker(Map.of("alias", "邻街来的", "employments", List.of(spell)))
                .text("/id");
        clock.set("2023-04-20T10:00");
        Api both = api.as(TestTokens.staff(Role.STREET_ADMIN, town.street, neighbour.street));
        String path = "/api/v1/workers/" + moved;
        both.ifMatch(both.get(path).etag())
                .patch(path, Map.of("communityCode", town.community))
                .expect(200);
        assertThat(all(Role.STREET_ADMIN, "&keys=turnover,sites").get("turnover"))
                .isEqualTo(before);
    }

    private Map<String, String> all(Role role, String query) {
        return figures(role, query)
                .json()
                .at("/items")
                .valueStream()
                .collect(Collectors.toMap(
                        item -> item.at("/key").asString(), JsonNode::toString, (a, b) -> a, TreeMap::new));
    }

    private Answer figures(Role role, String query) {
        return party.figures(role, "asOf=" + END_OF_MARCH + query).expect(200);
    }

    private String value(String key, String day) {
        JsonNode item = party.figures(Role.STREET_ADMIN, "asOf=" + day + "&keys=" + key)
                .expect(200)
                .json()
                .at("/items/0");
        return day.equals(END_OF_MARCH) && key.equals("turnover")
                ? item.toString()
                : item.at("/value").toString();
    }

    private Map<String, Long> rows(String grouping) {
        return figures(Role.STREET_ADMIN, "&keys=workers&groupBy=" + grouping)
                .json()
                .at("/items/0/groups/rows")
                .valueStream()
                .collect(Collectors.toMap(
                        row -> row.get(0).asString(), row -> row.get(1).asLong()));
    }

    private List<String> listed(String day) {
        List<String> all = new ArrayList<>();
        for (String list : List.of("enterprises?status=ACTIVE&", "sites?status=ACTIVE&", "workers?")) {
            walk("/api/v1/" + list + "asOf=" + day + "&area=" + town.street)
                    .forEach(item -> all.add(item.at("/id").asString()));
        }
        return all;
    }

    private long count(String list) {
        return walk(list).size();
    }

    private List<JsonNode> walk(String list) {
        List<JsonNode> all = new ArrayList<>();
        String next = list + "&limit=7";
        while (next != null) {
            Answer page = api.as(town.sa()).get(next).expect(200);
            page.json().at("/items").valueStream().forEach(all::add);
            next = page.json().at("/next").isNull()
                    ? null
                    : list.substring(0, list.indexOf('?')) + "?limit=7&cursor=" + page.text("/next");
        }
        return all;
    }

    private void close(String path, String day) {
        api.as(town.sa()).post(path + "/closure", Map.of("on", day)).expect(200);
    }

    private void enter(String what, Map<String, ?> body) {
        api.as(town.sa()).post("/api/v1/" + what, body).expect(201);
    }

    private void patch(String path, Map<String, ?> what) {
        api.as(town.sa())
                .ifMatch(api.as(town.sa()).get(path).etag())
                .patch(path, what)
                .expect(200);
    }

    private void leaves(String worker) {
        Api me = api.as(Town.own(worker));
        me.ifMatch(me.get("/api/v1/me/profile").etag())
                .patch("/api/v1/me/profile", Map.of("status", "LEFT"))
                .expect(200);
    }

    private void ends(String worker, String day) {
        Api me = api.as(Town.own(worker));
        Answer spells = me.get("/api/v1/me/employments").expect(200);
        me.ifMatch(spells.etag())
                .patch("/api/v1/me/employments/" + spells.text("/items/0/id"), Map.of("to", day))
                .expect(200);
    }
}
