package io.fengyi.registry.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.registry.Reads;
import io.fengyi.registry.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Published distributions as figures: registry.md 5, {@code survey.{id}.{question}}. */
@FengyiIT
class SurveyFiguresIT {

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    @Autowired
    Reads reads;

    private Town town;

    @BeforeEach
    void aTown() {
        clock.set("2023-03-20T10:00");
        town = new Town(api);
    }

    /** R13–R19, R71 as figures. */
    @Test
    void everyPublishedDistributionIsAFigureWhoseQueryReturnsTheSame() {
        Poll poll = answered(Poll.hundred());
        poll.publishes();
        Map<String, String> expected = Map.of(
                "member", "[[\"YES\",5,5.0],[\"NO\",95,95.0]]",
                "study", "[[\"UNDER_1H\",95,95.0],[\"FROM_1H\",5,5.0]]",
                "hours", "[[\"UP_TO_8\",20,20.0],[\"UP_TO_12\",57,57.0],[\"OVER_12\",23,23.0]]",
                "tenure", "[[\"UP_TO_1\",40,40.0],[\"UP_TO_2\",35,35.0],[\"UP_TO_5\",18,18.0],[\"OVER_5\",7,7.0]]",
                "future", "[[\"STAY\",30,30.0],[\"CHANGE\",70,70.0]]",
                "satisfaction", "[[\"VERY\",25,25.0],[\"QUITE\",18,18.0],[\"SOMEWHAT\",27,27.0],[\"NOT\",30,30.0]]");
        List<JsonNode> all = ofSurvey(figures(town.sa(), ""), poll);
        assertThat(all).hasSize(6).allSatisfy(figure -> {
            String question = figure.path("key").asString().split("\\.", 3)[2];
            assertThat(figure.at("/groups/columns").toString()).isEqualTo("[\"option\",\"count\",\"percent\"]");
            assertThat(figure.at("/groups/rows").toString()).isEqualTo(expected.get(question));
            assertThat(figure.path("value").asInt()).isEqualTo(100);
            assertThat(figure.path("n").asInt()).isEqualTo(100);
            assertThat(figure.path("title").asString()).isEqualTo(question);
            assertThat(figure.path("definition").asString())
                    .contains("思想动态问卷")
                    .contains("2023-03-20")
                    .contains(town.street);
            assertThat(figure.path("records").asString())
                    .isEqualTo("/api/v1/surveys/" + poll.id + "/results/" + question);
            String query = figure.path("query").asString();
            assertThat(api.as(town.sa()).get(query).expect(200).json().at("/items/0"))
                    .isEqualTo(figure);
        });
    }

    /** What a topic stands for is declared by the question; the latest survey of exactly the area counts. */
    @Test
    void theLatestSurveyOfTheAreaAnswersForItsTopics() {
        Poll first = answered(Poll.hundred()).publishes();
        clock.set("2023-03-22T10:00");
        List<List<Map<String, Object>>> short8 = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            short8.add(List.of(Poll.number("hours", 6)));
        }
        Poll second = answered(short8).publishes();
        JsonNode now = latest(town.sa(), town.street, "2023-03-22");
        assertThat(now.at("/groups/rows").toString())
                .isEqualTo("[[\"UP_TO_8\",10,100.0],[\"UP_TO_12\",0,0.0],[\"OVER_12\",0,0.0]]");
        assertThat(now.path("records").asString()).contains(second.id);
        JsonNode then = latest(town.sa(), town.street, "2023-03-21");
        assertThat(then.at("/groups/rows").toString()).contains("[\"UP_TO_12\",57,57.0]");
        assertThat(then.path("records").asString()).contains(first.id);
        JsonNode part = latest(town.cs(), town.community, "2023-03-22");
        assertThat(part.path("value").asInt()).isZero();
        assertThat(part.at("/groups/rows")).isEmpty();
        JsonNode whole = latest(TestTokens.staff(Role.DISTRICT_VIEWER, town.district), town.district, "2023-03-22");
        assertThat(whole.path("value").asInt()).isZero();
    }

    /** Registry.md 3.10: a figure shows no more than the published table, whoever asks. */
    @Test
    void hiddenCellsAreHiddenForEveryRole() {
        List<List<Map<String, Object>>> answers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String satisfied = i < 3 ? "VERY" : i < 10 ? "QUITE" : i < 25 ? "SOMEWHAT" : "NOT";
            answers.add(List.of(Poll.choice("satisfaction", satisfied)));
        }
        Poll poll = answered(answers).publishes();
        for (Role role : List.of(Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.DISTRICT_VIEWER)) {
            String token = TestTokens.staff(role, town.street);
            JsonNode table = api.as(token)
                    .get("/api/v1/surveys/" + poll.id + "/results/satisfaction")
                    .expect(200)
                    .json()
                    .path(0);
            JsonNode figure =
                    figures(token, "&keys=survey." + poll.id + ".satisfaction").path(0);
            assertThat(figure.path("value").asInt()).isEqualTo(40);
            assertThat(figure.at("/groups/rows").toString())
                    .isEqualTo("[[\"VERY\",null,null],[\"QUITE\",null,null],[\"SOMEWHAT\",15,37.5],[\"NOT\",15,37.5]]");
            for (int i = 0; i < 4; i++) {
                assertThat(table.at("/cells/" + i + "/suppressed").asBoolean())
                        .isEqualTo(figure.at("/groups/rows/" + i + "/1").isNull());
            }
        }
        JsonNode withheld =
                figures(town.sa(), "&keys=survey." + poll.id + ".hours").path(0);
        assertThat(withheld.path("value").isNull()).isTrue();
        assertThat(withheld.path("suppressed").asBoolean()).isTrue();
        assertThat(withheld.at("/groups/rows/0/1").isNull()).isTrue();
    }

    @Test
    void onlyWhatWasPublishedHasAKey() {
        Poll poll = answered(Poll.hundred());
        String hours = "&keys=survey." + poll.id + ".hours";
        ask(town.sa(), hours).expectProblem(400, "invalid-value");
        poll.step("closing");
        ask(town.sa(), hours).expect(400);
        poll.step("publication");
        ask(town.sa(), hours).expect(200);
        for (String key : List.of("hoursBySatisfaction", "wish", "pay", "")) {
            ask(town.sa(), "&keys=survey." + poll.id + '.' + key).expect(400);
        }
        ask(town.sa(), hours + "&groupBy=method").expect(400);
        ask(new Town(api).sa(), hours).expect(404);
    }

    @Test
    void contactsAreCountedByMethod() {
        Poll poll = new Poll(api, town, "ANONYMOUS_TICKET").opens();
        for (String method : List.of("FIELD_VISIT", "DOCUMENT", "FIELD_VISIT")) {
            api.as(town.gs())
                    .post(
                            "/api/v1/surveys/" + poll.id + "/contact-batches",
                            Map.of("method", method, "date", "2023-03-20", "personTimes", 5, "persons", 4))
                    .expect(201);
        }
        JsonNode figure =
                figures(town.sa(), "&keys=surveyContacts&groupBy=method").path(0);
        assertThat(figure.path("value").asInt()).isEqualTo(15);
        assertThat(figure.at("/groups/rows").toString()).isEqualTo("[[\"FIELD_VISIT\",10],[\"DOCUMENT\",5]]");
    }

    /** R99, first half: one call per panel; the second, unchanged, is 304 and reads nothing. */
    @Test
    void anUnchangedPollIs304AndCostsNoRead() {
        answered(Poll.hundred()).publishes();
        String viewer = TestTokens.staff(Role.DISTRICT_VIEWER, town.street);
        reads.forget();
        Answer first = ask(viewer, "").expect(200);
        long figures = first.json()
                .path("items")
                .valueStream()
                .filter(figure -> figure.path("key").asString().startsWith("survey")
                        || figure.path("key").asString().equals("validAnswers"))
                .count();
        assertThat(reads.of("surveys") + reads.of("survey_contacts")).isBetween(1L, figures);
        assertThat(reads.of("survey_answers")).isZero();
        assertThat(first.header("Cache-Control")).contains("private").contains("max-age=5");
        reads.forget();
        Answer again =
                api.as(viewer).with("If-None-Match", first.etag()).get(path("")).expect(304);
        assertThat(again.body()).isEmpty();
        assertThat(reads.of("surveys") + reads.of("survey_contacts")).isZero();
    }

    private Poll answered(List<List<Map<String, Object>>> answers) {
        Poll poll = new Poll(api, town, "ANONYMOUS_TICKET").opens();
        List<String> tickets = poll.tickets(answers.size());
        for (int i = 0; i < answers.size(); i++) {
            poll.answers(tickets.get(i), answers.get(i)).expect(201);
        }
        return poll;
    }

    private JsonNode latest(String token, String area, String asOf) {
        return api.as(token)
                .get("/api/v1/figures/registry?asOf=" + asOf + "&area=" + area + "&keys=survey.latest.workingHours")
                .expect(200)
                .json()
                .at("/items/0");
    }

    private static List<JsonNode> ofSurvey(JsonNode figures, Poll poll) {
        return figures.valueStream()
                .filter(figure -> figure.path("key").asString().contains(poll.id))
                .toList();
    }

    private JsonNode figures(String token, String more) {
        return ask(token, more).expect(200).json().path("items");
    }

    private Answer ask(String token, String more) {
        return api.as(token).get(path(more));
    }

    private String path(String more) {
        return "/api/v1/figures/registry?area=" + town.street + more;
    }
}
