package io.fengyi.welfare.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import io.fengyi.welfare.AtOnce;
import io.fengyi.welfare.People;
import io.fengyi.welfare.Town;
import io.fengyi.welfare.worker.Workers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@FengyiIT
class NeedsIT {

    private static final String PATH = "/api/v1/needs";
    private static final String THEMES = "/api/v1/need-themes";

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private Workers workers;

    @Autowired
    private MongoOperations mongo;

    @BeforeEach
    void communitiesAreKnown() {
        clock.set("2023-03-15T10:00");
        Town.tellOfCommunities(events);
        await().until(() -> admin().post(PATH, need(Map.of())).status() == 201);
    }

    private Api admin() {
        return api.as(Town.streetAdmin());
    }

    /** Somebody without an account at an address of their own. */
    private Api passerBy() {
        ThreadLocalRandom any = ThreadLocalRandom.current();
        return api.with("X-Forwarded-For", "198.51." + any.nextInt(256) + "." + any.nextInt(256));
    }

    private static Map<String, Object> need(Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("text", "夏天中午希望驿站能延长开放。", "channel", "APP", "communityCode", Town.OLD_TOWN));
        body.putAll(more);
        return body;
    }

    private String theme() {
        return admin().post(
                        THEMES,
                        Map.of("name", "主题" + UUID.randomUUID().toString().substring(0, 8)))
                .expect(201)
                .text("/id");
    }

    /** R42: six channels; an anonymous need is themed and answered. */
    @Test
    void r42NeedsComeThroughSixChannelsAndAnAnonymousOneIsThemedAndAnswered() {
        for (String channel : List.of("APP", "STATION", "VISIT", "HOTLINE", "GROUP", "MEETING")) {
            admin().post(PATH, need(Map.of("channel", channel))).expect(201);
        }
        admin().post(PATH, need(Map.of("channel", "LETTER"))).expect(400);
        String id = passerBy()
                .post(PATH, need(Map.of("channel", "STATION")))
                .expect(201)
                .text("/id");
        String self = PATH + "/" + id;
        admin().post(self + "/answer", Map.of("text", "太早了")).expectProblem(409, "invalid-transition");

        String theme = theme();
        Answer themed = admin().post(self + "/theme", Map.of("themeId", theme)).expect(200);
        assertThat(themed.text("/state")).isEqualTo("THEMED");
        Answer answered = api.as(Town.communityStaff())
                .post(self + "/answer", Map.of("text", "七月起开放到 14:30。"))
                .expect(200);
        assertThat(answered.text("/state")).isEqualTo("ANSWERED");
        assertThat(answered.text("/reply")).contains("14:30");
        admin().post(self + "/refusal", Map.of("reason", "来不及")).expectProblem(409, "invalid-transition");
        assertThat(admin().get(PATH + "?state=ANSWERED&channel=STATION&themeId=" + theme)
                        .body())
                .contains(id);
    }

    @Test
    void aNeedIsDeclinedWithAReason() {
        String self = PATH + "/" + admin().post(PATH, need(Map.of())).text("/id");
        admin().post(self + "/refusal", Map.of("reason", "场地不属于街道")).expectProblem(409, "invalid-transition");
        admin().post(self + "/theme", Map.of("themeId", theme())).expect(200);
        admin().post(self + "/refusal", Map.of()).expect(400);
        assertThat(admin().post(self + "/refusal", Map.of("reason", "场地不属于街道"))
                        .expect(200)
                        .text("/state"))
                .isEqualTo("DECLINED");
        admin().post(self + "/theme", Map.of("themeId", "nth_0HZ8K3QF5S1RM")).expectProblem(422, "need-theme-unknown");
    }

    /** PUB: five an hour per address. */
    @Test
    void theSixthNeedOfAnHourFromOneAddressIsTooMany() {
        Api one = passerBy();
        List<Answer> answers = AtOnce.all(10, i -> one.post(PATH, need(Map.of())));
        assertThat(AtOnce.count(answers, 201)).isEqualTo(5);
        assertThat(AtOnce.count(answers, 429, "too-many-needs")).isEqualTo(5);
        passerBy().post(PATH, need(Map.of())).expect(201);
        clock.advance(Duration.ofHours(1));
        one.post(PATH, need(Map.of())).expect(201);
    }

    /** Abuse row: text with an ID number. */
    @Test
    void textWithPersonalDataOrOfTheWrongLengthIsRefused() {
        admin().post(PATH, need(Map.of("text", "身份证 11010519491231002X 的工友需要帮忙")))
                .expectProblem(422, "forbidden-personal-data");
        admin().post(PATH, need(Map.of("text", "打 13812345678 找我"))).expectProblem(422, "forbidden-personal-data");
        admin().post(PATH, need(Map.of("text", "四个字吧"))).expect(400);
        admin().post(PATH, need(Map.of("text", "长".repeat(501)))).expect(400);
        admin().post(PATH, need(Map.of("communityCode", "320299001998"))).expectProblem(422, "community-unknown");
        admin().post(PATH, need(Map.of("name", "王小明"))).expectProblem(400, "unknown-property");
        admin().post(PATH, Map.of("text", "没有社区的需求", "channel", "APP")).expect(400);
        api.as(Town.foreignStreetAdmin()).post(PATH, need(Map.of())).expectProblem(403, "area-outside-scope");
    }

    @Test
    void aWorkerReadsTheAnswersToOwnNeedsButNotToAnonymousOnes() {
        String worker = People.known(events, workers, "COURIER", 1).get(0);
        Api own = api.as(TestTokens.worker(worker));
        Answer named =
                own.post(PATH, Map.of("text", "希望多一个充电柜", "channel", "APP")).expect(201);
        assertThat(named.text("/communityCode")).isEqualTo(Town.OLD_TOWN);
        String anonymous =
                own.post(PATH, need(Map.of("anonymous", true))).expect(201).text("/id");
        Answer mine = own.get("/api/v1/me/needs").expect(200);
        assertThat(mine.body()).contains(named.text("/id")).doesNotContain(anonymous);
        assertThat(admin().get(PATH + "/" + named.text("/id")).body()).doesNotContain(worker);
        assertThat(mongo.findById(anonymous, Need.class).workerId()).isNull();

        People.erase(events, workers, worker);

        await().untilAsserted(() -> assertThat(
                        mongo.findById(named.text("/id"), Need.class).workerId())
                .isNull());
        assertThat(admin().get(PATH + "/" + named.text("/id")).status()).isEqualTo(200);
    }

    @Test
    void themesAreCountedAndMergedInOneStep() {
        String shade = theme();
        String water = theme();
        String heat = theme();
        themed(shade);
        themed(water);
        String need = themed(water);
        admin().post(THEMES + "/" + shade + "/merge", Map.of("into", water)).expect(200);
        Answer merged = admin().post(THEMES + "/" + water + "/merge", Map.of("into", heat))
                .expect(200);
        assertThat(merged.text("/id")).isEqualTo(heat);
        assertThat(merged.number("/needs")).isEqualTo(3);
        admin().post(THEMES + "/" + water + "/merge", Map.of("into", heat)).expect(200);
        admin().post(THEMES + "/" + water + "/merge", Map.of("into", theme())).expectProblem(409, "theme-merged");
        admin().post(THEMES + "/" + heat + "/merge", Map.of("into", shade)).expectProblem(422, "need-theme-unknown");

        Map<String, Long> all = themesPageByPage();
        assertThat(all).containsEntry(heat, 3L).doesNotContainKeys(shade, water);
        assertThat(admin().get(PATH + "/" + need).text("/theme/id")).isEqualTo(heat);
        assertThat(admin().get(PATH + "?themeId=" + heat).json().get("items").size())
                .isEqualTo(3);
    }

    private Map<String, Long> themesPageByPage() {
        Map<String, Long> all = new HashMap<>();
        Answer page = api.get(THEMES + "?limit=3").expect(200);
        while (true) {
            page.json()
                    .get("items")
                    .forEach(theme -> assertThat(all.put(
                                    theme.get("id").asString(),
                                    theme.get("needs").asLong()))
                            .as("once")
                            .isNull());
            if (page.json().path("next").isNull()) {
                return all;
            }
            page = api.get(THEMES + "?limit=3&cursor=" + page.text("/next")).expect(200);
        }
    }

    private String themed(String theme) {
        String id = admin().post(PATH, need(Map.of())).expect(201).text("/id");
        admin().post(PATH + "/" + id + "/theme", Map.of("themeId", theme)).expect(200);
        return id;
    }

    @Test
    void staffSeeTheirOwnAreaOnly() {
        String id = admin().post(PATH, need(Map.of("communityCode", Town.PARK))).text("/id");
        assertThat(api.as(Town.communityStaff()).get(PATH + "?limit=100").body())
                .doesNotContain(id);
        api.as(Town.communityStaff()).get(PATH + "/" + id).expectProblem(404, "not-found");
        api.as(Town.foreignStreetAdmin())
                .post(PATH + "/" + id + "/theme", Map.of("themeId", theme()))
                .expectProblem(404, "not-found");
        api.as(Town.rider()).get(PATH).expect(403);
        api.get(PATH).expect(401);
        api.as(Town.rider()).post(THEMES, Map.of("name", "谁的主题")).expect(403);
        api.get(THEMES).expect(200);
    }

    @Test
    void needsAreCountedByChannelThemeAndState() {
        String community = "320299001655";
        events.publish(Town.community(community), community);
        Map<String, Object> body = need(Map.of("communityCode", community, "channel", "VISIT"));
        await().until(() -> admin().post(PATH, body).status() == 201);
        admin().post(PATH, need(Map.of("communityCode", community, "channel", "GROUP")))
                .expect(201);
        String figures = "/api/v1/figures/welfare?asOf=2023-03-15&keys=needs&area=" + community;
        assertThat(admin().get(figures).number("/items/0/value")).isEqualTo(2);
        assertThat(admin().get(figures + "&groupBy=channel")
                        .json()
                        .at("/items/0/groups/rows")
                        .toString())
                .isEqualTo("[[\"GROUP\",1],[\"VISIT\",1]]");
        assertThat(admin().get(figures + "&groupBy=state")
                        .json()
                        .at("/items/0/groups/rows")
                        .toString())
                .isEqualTo("[[\"RECEIVED\",2]]");
        assertThat(admin().get(figures + "&groupBy=theme")
                        .json()
                        .at("/items/0/groups/rows")
                        .toString())
                .isEqualTo("[[\"\",2]]");
    }
}
