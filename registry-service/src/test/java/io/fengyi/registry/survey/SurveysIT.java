package io.fengyi.registry.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.SurveyOpened;
import io.fengyi.contracts.registry.SurveyPublished;
import io.fengyi.registry.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class SurveysIT {

    @Autowired
    Api api;

    @Autowired
    TestEvents events;

    @Autowired
    TestClock clock;

    private Town town;

    @BeforeEach
    void aTown() {
        clock.set("2023-03-20T10:00");
        town = new Town(api);
    }

    /** R11–R19, R71: the numbers of the hundred answers. */
    @Test
    void aHundredAnswersGiveThePublishedNumbers() {
        Poll poll = new Poll(api, town, "ANONYMOUS_TICKET").opens();
        String path = "/api/v1/surveys/" + poll.id;
        assertThat(events.await(SurveyOpened.class, poll.id).purpose()).startsWith("了解");
        api.as(town.gs())
                .post(path + "/contact-batches", contacts("FIELD_VISIT", 53, 50))
                .expect(201);
        Answer total = api.as(town.cs())
                .post(path + "/contact-batches", contacts("INTERVIEW", 50, 50))
                .expect(201);
        assertThat(total.number("/personTimes")).isEqualTo(103); // R12
        assertThat(total.number("/persons")).isEqualTo(100);
        List<String> tickets = poll.tickets(100);
        List<List<Map<String, Object>>> answers = Poll.hundred();
        for (int i = 0; i < 100; i++) {
            poll.answers(tickets.get(i), answers.get(i)).expect(201);
        }
        poll.publishes();
        assertThat(events.await(SurveyPublished.class, poll.id).tables()).hasSize(6);

        assertThat(percents(path, "member")).containsExactly(5.0, 95.0); // R13
        assertThat(percents(path, "study")).containsExactly(95.0, 5.0); // R14
        assertThat(percents(path, "hours")).containsExactly(20.0, 57.0, 23.0); // R15, R71
        assertThat(percents(path, "tenure")).containsExactly(40.0, 35.0, 18.0, 7.0); // R17
        assertThat(percents(path, "future")).containsExactly(30.0, 70.0); // R18
        assertThat(percents(path, "satisfaction")).containsExactly(25.0, 18.0, 27.0, 30.0); // R19
        Answer survey = api.as(town.sa()).get(path).expect(200);
        assertThat(survey.json().at("/methods").size()).isEqualTo(4); // R11
        assertThat(survey.number("/answers")).isEqualTo(100);

        String hours = path + "/results/hours/threshold?bands=UP_TO_12,OVER_12&percent=80&operator="; // R16
        assertThat(api.as(town.sa()).get(hours + "gt").expect(200).body())
                .contains("\"percent\":80.0")
                .contains("\"holds\":false");
        assertThat(api.as(town.sa()).get(hours + "gte").body()).contains("\"holds\":true");
        assertThat(api.as(town.sa())
                        .get(path + "/results/satisfaction/threshold?bands=VERY,QUITE,SOMEWHAT&operator=gt&percent=70")
                        .body())
                .contains("\"percent\":70.0")
                .contains("\"holds\":false");
        api.as(town.sa())
                .get(path + "/results/hours/threshold?bands=B9&operator=gt&percent=1")
                .expectProblem(422, "band-unknown");
    }

    /** R20: hours by satisfaction with suppression, and the trend to a second survey. */
    @Test
    void theCrossTabHidesSmallCellsAndTheTrendComparesVersions() {
        Poll poll = new Poll(api, town, "ANONYMOUS_TICKET").opens();
        List<String> tickets = poll.tickets(40);
        for (int i = 0; i < 40; i++) {
            String satisfied = i < 12 ? "VERY" : i < 15 ? "QUITE" : i < 28 ? "SOMEWHAT" : "NOT";
            poll.answers(
                            tickets.get(i),
                            List.of(
                                    Poll.number("hours", i % 2 == 0 ? 8 : 13),
                                    Poll.choice("satisfaction", satisfied),
                                    Map.of("question", "wish", "text", "打我电话 1391234567" + i % 10)))
                    .expect(201);
        }
        poll.publishes();
        String path = "/api/v1/surveys/" + poll.id;
        Answer tab =
                api.as(town.sa()).get(path + "/cross-tabs/hoursBySatisfaction").expect(200);
        assertThat(tab.number("/validN")).isEqualTo(40);
        tab.json().at("/cells").valueStream().forEach(cell -> {
            boolean small = cell.at("/count").isNumber()
                    && cell.at("/count").asInt() > 0
                    && cell.at("/count").asInt() < 5;
            assertThat(small).isFalse();
        });
        assertThat(tab.body()).contains("\"suppressed\":true").doesNotContain("bounds");
        api.as(town.sa()).get(path + "/cross-tabs/memberByHours").expect(404);
        assertThat(api.as(town.sa()).get(path + "/texts/wish").expect(200).body())
                .contains("*")
                .doesNotContain("139123");

        Answer next = api.as(town.sa()).post(path + "/versions").expect(201);
        assertThat(next.text("/status")).isEqualTo("DRAFT");
        assertThat(next.number("/number")).isEqualTo(2);
        String second = "/api/v1/surveys/" + next.text("/id");
        for (String step : List.of("opening", "closing", "publication")) {
            api.as(town.sa()).post(second + '/' + step).expect(200);
        }
        Answer trend =
                api.as(town.sa()).get(path + "/trend/" + next.text("/id")).expect(200);
        assertThat(trend.text("/2/key")).isEqualTo("hours");
        assertThat(trend.number("/2/first/validN")).isEqualTo(40);
        assertThat(trend.json().at("/2/second/withheld").asBoolean()).isTrue();
    }

    /** R11: the same seed draws the same sample. */
    @Test
    void theSameSeedDrawsTheSameSample() {
        String enterprise = town.enterprise("甲");
        for (int i = 0; i < 6; i++) {
            town.employed(enterprise, "2022-01-01");
        }
        Poll poll = new Poll(api, town, "ANONYMOUS_BLIND");
        String path = "/api/v1/surveys/" + poll.id + "/samples";
        Map<String, Object> draw = Map.of("seed", "2023-03", "size", 3, "strata", "WORKER_TYPE");
        Answer first = api.as(town.sa()).post(path, draw).expect(201);
        assertThat(first.number("/frame")).isEqualTo(6);
        assertThat(first.json().at("/workerIds").size()).isEqualTo(3);
        assertThat(api.as(town.sa()).post(path, draw).expect(201).json().at("/workerIds"))
                .isEqualTo(first.json().at("/workerIds"));
        Answer other = api.as(town.sa())
                .post(path, Map.of("seed", "2023-04", "size", 6))
                .expect(201);
        assertThat(other.json().at("/workerIds").size()).isEqualTo(6);
        assertThat(api.as(town.sa()).get(path).expect(200).json().size()).isEqualTo(2);
    }

    /** Abuse: overlapping bands, results too early, an open survey tells tens only. */
    @Test
    void whatCannotBe() {
        Map<String, Object> draft = Poll.draft(town, "ANONYMOUS_TICKET");
        Map<String, Object> overlapping = new java.util.HashMap<>(draft);
        overlapping.put(
                "questions",
                List.of(Map.of(
                        "key",
                        "hours",
                        "kind",
                        "NUMBER",
                        "text",
                        "小时",
                        "bands",
                        List.of(
                                Map.of("key", "A", "label", "甲", "upTo", 8),
                                Map.of("key", "B", "label", "乙", "above", 7)))));
        overlapping.remove("plan");
        api.as(town.sa()).post("/api/v1/surveys", overlapping).expectProblem(422, "bands-overlap");
        api.as(town.cs()).post("/api/v1/surveys", draft).expect(403);
        Map<String, Object> elsewhere = new java.util.HashMap<>(draft);
        elsewhere.put("area", "999999");
        api.as(town.sa()).post("/api/v1/surveys", elsewhere).expect(404);

        Poll poll = new Poll(api, town, "ANONYMOUS_TICKET");
        String path = "/api/v1/surveys/" + poll.id;
        api.as(town.sa()).post(path + "/closing").expectProblem(409, "invalid-transition");
        Answer draftView = api.as(town.sa()).get(path).expect(200);
        Answer changed = api.as(town.sa())
                .ifMatch(draftView.etag())
                .patch(path, Map.of("title", "改过的问卷"))
                .expect(200);
        api.as(town.sa())
                .ifMatch(draftView.etag())
                .patch(path, Map.of("title", "又一次"))
                .expect(412);
        poll.opens();
        api.as(town.sa())
                .ifMatch(changed.etag())
                .patch(path, Map.of("title", "又一次"))
                .expect(412);
        api.as(town.sa()).get(path + "/results").expectProblem(409, "survey-not-published");
        api.get(path + "/results").expectProblem(403, "results-not-open");
        api.as(TestTokens.staff(Role.DISTRICT_VIEWER, "999999"))
                .get(path + "/results")
                .expect(404);
        List<String> tickets = poll.tickets(12);
        for (String ticket : tickets) {
            poll.answers(ticket, List.of(Poll.choice("member", "NO"))).expect(201);
        }
        assertThat(api.as(town.sa()).get(path).number("/answers")).isEqualTo(10);
        api.as(town.gs())
                .post(path + "/contact-batches", contacts("FIELD_VISIT", 2, 3))
                .expectProblem(422, "contacts-invalid");
        poll.step("closing");
        poll.answers(tickets.get(0), List.of(Poll.choice("member", "YES"))).expectProblem(409, "invalid-transition");
    }

    private static Map<String, Object> contacts(String method, int personTimes, int persons) {
        return Map.of("method", method, "date", "2023-03-15", "personTimes", personTimes, "persons", persons);
    }

    private List<Double> percents(String path, String question) {
        List<Double> percents = new ArrayList<>();
        Answer tables = api.as(town.sa()).get(path + "/results/" + question).expect(200);
        assertThat(tables.number("/0/validN")).isEqualTo(100);
        assertThat(tables.number("/0/invitedN")).isEqualTo(100);
        tables.json()
                .at("/0/cells")
                .valueStream()
                .forEach(cell -> percents.add(cell.at("/percent").asDouble()));
        return percents;
    }
}
