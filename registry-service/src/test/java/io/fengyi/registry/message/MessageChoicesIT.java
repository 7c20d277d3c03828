package io.fengyi.registry.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.contracts.governance.ReportVerified;
import io.fengyi.registry.Town;
import io.fengyi.registry.consent.Purpose;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Settings, presence and wording (platform.md 3.7). */
@FengyiIT
class MessageChoicesIT {

    private static final String SETTINGS = "/api/v1/me/message-settings";
    private static final String PRESENCE = "/api/v1/me/presence";

    @Autowired
    Api api;

    @Autowired
    Newsroom news;

    @Autowired
    TestClock clock;

    Town town;
    String worker;
    Api me;

    @BeforeEach
    void aRecordedRider() {
        clock.set("2023-03-14T12:00");
        town = new Town(api);
        worker = town.worker(Map.of("alias", "风里来")).text("/id");
        me = api.as(Town.own(worker));
    }

    @Test
    void channelsAreChosenPerTopicAndConsentIsShownBeside() {
        Answer before = me.get(SETTINGS).expect(200);
        assertThat(before.json().at("/channels/POINTS")).hasSize(3);
        assertThat(before.json().get("consented")).isEmpty();
        me.put(SETTINGS, Map.of("channels", Map.of("POINTS", List.of("WECHAT"))))
                .expect(428);
        Answer after = me.ifMatch(before.etag())
                .put(SETTINGS, Map.of("channels", Map.of("POINTS", List.of("WECHAT"), "LEARNING", List.of())))
                .expect(200);
        assertThat(after.json().at("/channels/POINTS").toString()).isEqualTo("[\"IN_APP\",\"WECHAT\"]");
        assertThat(after.json().at("/channels/LEARNING").toString()).isEqualTo("[\"IN_APP\"]");
        assertThat(after.json().at("/channels/REPORT")).hasSize(3);
        me.ifMatch(before.etag()).put(SETTINGS, Map.of("channels", Map.of())).expectProblem(412, "stale-version");
        me.ifMatch(after.etag())
                .put(SETTINGS, Map.of("channels", Map.of("GOSSIP", List.of("SMS"))))
                .expect(400);
        news.allow(worker, Purpose.MESSAGE_WECHAT);
        assertThat(me.get(SETTINGS).json().get("consented").toString()).isEqualTo("[\"WECHAT\"]");
        api.as(town.sa()).get(SETTINGS).expect(403);
    }

    @Test
    void aRideLastsAtMostTwelveHoursAndHoldsNoPosition() {
        assertThat(ride("2023-03-14T23:59:59+08:00")
                        .expect(200)
                        .json()
                        .get("riding")
                        .asBoolean())
                .isTrue();
        ride("2023-03-15T00:00:01+08:00").expectProblem(422, "ride-too-long");
        ride("2023-03-14T12:00:00+08:00").expectProblem(422, "ride-over");
        me.put(PRESENCE, Map.of("riding", true)).expect(400);
        me.put(PRESENCE, Map.of("riding", false, "until", "2023-03-14T18:00:00+08:00"))
                .expect(400);
        me.put(
                        PRESENCE,
                        Map.of("riding", true, "until", "2023-03-14T18:00:00+08:00", "place", Map.of("longitude", 120)))
                .expect(400);
        assertThat(me.get(SETTINGS).text("/ridingUntil")).isNotEmpty();
        me.put(PRESENCE, Map.of("riding", false)).expect(200);
        assertThat(me.get(SETTINGS).json().has("ridingUntil")).isFalse();
        api.as(town.gs()).put(PRESENCE, Map.of("riding", false)).expect(403);
    }

    @Test
    void aRewordedTemplateIsUsedFromThenOn() {
        Api sa = api.as(town.sa());
        String path = "/api/v1/message-templates/REPORT_VERIFIED";
        Answer template = sa.get(path).expect(200);
        assertThat(template.json().get("fields").toString()).isEqualTo("[\"report\"]");
        assertThat(sa.get("/api/v1/message-templates").json().get("items")).hasSizeGreaterThan(10);
        Map<String, String> wording = Map.of("title", "办好了", "text", "{report} 办好了。");
        sa.put(path, wording).expect(428);
        Answer changed = sa.ifMatch(template.etag()).put(path, wording).expect(200);
        sa.ifMatch(template.etag()).put(path, wording).expectProblem(412, "stale-version");
        sa.ifMatch(changed.etag())
                .put(path, Map.of("title", "办好了", "text", "{name} 办好了。"))
                .expectProblem(422, "template-field-unknown");
        sa.ifMatch(changed.etag())
                .put(path, Map.of("title", "办好了", "text", "请致电 13812345678"))
                .expectProblem(422, "forbidden-personal-data");
        sa.get("/api/v1/message-templates/NONE").expect(404);
        api.as(town.cs()).get(path).expect(403);
        news.tell(ReportVerified.class, Map.of("workerId", worker, "reportId", "rpt_1"));
        assertThat(news.awaitInbox(me, 1).get(0).get("text").asString()).isEqualTo("rpt_1 办好了。");
        sa.ifMatch(changed.etag())
                .put(path, Map.of("title", template.text("/title"), "text", template.text("/text")))
                .expect(200);
    }

    private Answer ride(String until) {
        return me.put(PRESENCE, Map.of("riding", true, "until", until));
    }
}
