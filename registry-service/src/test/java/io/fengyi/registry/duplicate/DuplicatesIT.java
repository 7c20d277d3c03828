package io.fengyi.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.registry.Town;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.rights.erasure.Forgetting;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestTokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@FengyiIT
class DuplicatesIT {

    private static final String PATH = "/api/v1/worker-duplicates";

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    NamesakesOfOldRecords oldRecords;

    @Autowired
    Forgetting forgetting;

    private Town town;

    @BeforeEach
    void aTown() {
        clock.set("2023-03-31T10:00");
        town = new Town(api);
    }

    @Test
    void sameNameAndCommunityIsAPairWithReasonsAndMasked() {
        String enterprise = town.enterprise("甲");
        Map<String, Object> more = new HashMap<>(Map.of("birthYear", 1990, "phone", Town.phone()));
        more.put("employments", List.of(Town.employment(enterprise, "2022-01-01")));
        String first = named("阿依古丽·买买提", more);
        String second = named(
                "阿依古丽•买买提",
                Map.of("birthYear", 1990, "employments", List.of(Town.employment(enterprise, "2022-02-01"))));
        named("阿依古丽", Map.of());

        Answer list = api.as(town.cs()).get(PATH).expect(200);
        assertThat(list.json().at("/items").size()).isEqualTo(1);
        assertThat(list.text("/items/0/first/id")).isEqualTo(first);
        assertThat(list.text("/items/0/second/id")).isEqualTo(second);
        assertThat(list.text("/items/0/first/name")).isEqualTo("阿**");
        assertThat(list.json().at("/items/0/reasons").findValuesAsString("code"))
                .containsExactly(
                        "SAME_NAME",
                        "SAME_COMMUNITY",
                        "SAME_BIRTH_YEAR",
                        "SAME_WORKER_TYPE",
                        "SAME_ENTERPRISE",
                        "ONE_WITHOUT_PHONE");
        assertThat(list.text("/items/0/reasons/0/text")).isEqualTo("姓名相同");
        assertThat(list.body()).doesNotContain("古丽").doesNotContain((String) more.get("phone"));
        assertThat(api.as(town.cs()).with("Accept-Language", "en").get(PATH).text("/items/0/reasons/0/text"))
                .isEqualTo("same name");
    }

    @Test
    void everybodySeesThePairsOfTheOwnAreaOnly() {
        named("王小明", Map.of());
        named("王小明", Map.of());
        named("王小明", Map.of("communityCode", town.other));
        assertThat(pairs(town.cs(), "")).hasSize(1);
        assertThat(pairs(town.csOfOther(), "")).isEmpty();
        assertThat(pairs(town.sa(), "")).hasSize(1);
        assertThat(pairs(town.sa(), "?area=" + town.community)).hasSize(1);
        assertThat(pairs(town.sa(), "?area=" + town.other)).isEmpty();
        assertThat(pairs(new Town(api).sa(), "?area=" + town.street)).isEmpty();
        for (String token : List.of(
                town.gs(),
                TestTokens.staff(Role.PARTY_AFFAIRS, town.street),
                TestTokens.staff(Role.DISTRICT_VIEWER, town.district),
                TestTokens.forEnterprises(Role.SITE_MANAGER, "ent_1"))) {
            api.as(token).get(PATH).expect(403);
        }
        api.get(PATH).expect(401);
    }

    @Test
    void whoIsRenamedMovesOrIsErasedIsNoDuplicateAnyMore() {
        String stays = named("王小明", Map.of());
        String renamed = named("王小明", Map.of());
        String moves = named("王小明", Map.of());
        String erased = named("王小明", Map.of());
        assertThat(pairs(town.sa(), "")).hasSize(6);
        change(renamed, Map.of("name", "王晓明"));
        change(moves, Map.of("communityCode", town.other));
        assertThat(pairs(town.sa(), "")).containsExactly(stays + " " + erased);
        forgetting.forget(new WorkerId(erased), "era_" + erased);
        assertThat(pairs(town.sa(), "")).isEmpty();
        assertThat(mongo.getCollection("workers")
                        .find(new Document("_id", erased))
                        .first())
                .doesNotContainKey("namesake");
    }

    @Test
    void pagesNeitherRepeatNorSkipAPair() {
        for (int i = 0; i < 4; i++) {
            named("王小明", Map.of());
            named("李小红", Map.of("communityCode", town.other));
            named("独一" + "甲乙丙丁".charAt(i), Map.of());
        }
        List<String> seen = new ArrayList<>();
        String next = PATH + "?limit=5&area=" + town.street;
        while (next != null) {
            Answer page = api.as(town.sa()).get(next).expect(200);
            seen.addAll(ids(page));
            next = page.json().at("/next").isNull() ? null : PATH + "?limit=5&cursor=" + page.text("/next");
        }
        assertThat(seen).hasSize(12).doesNotHaveDuplicates();
        Set<String> whole = new TreeSet<>(pairs(town.sa(), "?limit=100"));
        assertThat(new TreeSet<>(seen)).isEqualTo(whole);
    }

    /** An office without namesakes: no page walks through all of it. */
    @Test
    void aPageEndsAfterAWhileAndTheNextOneGoesOn() {
        String first = named("王小明", Map.of());
        String second = named("王小明", Map.of());
        List<Document> alone = IntStream.range(0, 10_050)
                .mapToObj(i -> new Document("_id", "wkr_alone" + town.street + i)
                        .append("namesake", town.community + "/!%06d".formatted(i)))
                .toList();
        mongo.getCollection("workers").insertMany(alone);
        try {
            Answer page = api.as(town.cs()).get(PATH).expect(200);
            assertThat(ids(page)).isEmpty();
            Answer rest = api.as(town.cs())
                    .get(PATH + "?cursor=" + page.text("/next"))
                    .expect(200);
            assertThat(ids(rest)).containsExactly(first + " " + second);
            assertThat(rest.json().at("/next").isNull()).isTrue();
        } finally {
            mongo.getCollection("workers")
                    .deleteMany(new Document("_id", new Document("$regex", "^wkr_alone" + town.street)));
        }
    }

    /** Records that were entered before there was an index of names. */
    @Test
    void oldRecordsAreIndexedOnce() {
        String first = named("王小明", Map.of());
        String second = named("王小明", Map.of());
        mongo.getCollection("workers")
                .updateMany(
                        new Document("_id", new Document("$in", List.of(first, second))),
                        new Document("$unset", new Document("namesake", "").append("person.nameIndex", "")));
        assertThat(pairs(town.sa(), "")).isEmpty();
        oldRecords.run(mongo.getDb());
        oldRecords.run(mongo.getDb());
        assertThat(pairs(town.sa(), "")).containsExactly(first + " " + second);
        change(second, Map.of("alias", "改了称呼"));
        assertThat(pairs(town.sa(), "")).hasSize(1);
    }

    private String named(String name, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("name", name));
        body.putAll(more);
        return town.worker(body).text("/id");
    }

    private void change(String id, Map<String, ?> what) {
        String path = "/api/v1/workers/" + id;
        api.as(town.sa())
                .ifMatch(api.as(town.sa()).get(path).etag())
                .patch(path, what)
                .expect(200);
    }

    private List<String> pairs(String token, String query) {
        return ids(api.as(token).get(PATH + query).expect(200));
    }

    private static List<String> ids(Answer page) {
        return page.json()
                .at("/items")
                .valueStream()
                .map(pair -> pair.at("/first/id").asString() + " "
                        + pair.at("/second/id").asString())
                .toList();
    }
}
