package io.fengyi.registry.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.registry.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestTokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Disclosure control of registry.md 3.10: what the release plan names, and nothing else. */
@FengyiIT
class ReleasePlanIT {

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    private Town town;

    @BeforeEach
    void aTown() {
        clock.set("2023-03-20T10:00");
        town = new Town(api);
    }

    @Test
    void aPlanMayBreakDownByCommunity() {
        Poll poll = new Poll(api, town, byCommunity(List.of(town.community, town.other))).opens();
        List<String> tickets = poll.tickets(40);
        for (int i = 0; i < 40; i++) {
            List<Map<String, Object>> replies = new ArrayList<>();
            replies.add(Poll.number("hours", i % 4 == 0 ? 7 : 13));
            if (i < 30) {
                replies.add(Poll.choice("community", i < 18 ? town.community : town.other));
            }
            poll.answers(tickets.get(i), replies).expect(201);
        }
        poll.publishes();
        String path = "/api/v1/surveys/" + poll.id;
        JsonNode tab = api.as(town.sa())
                .get(path + "/cross-tabs/hoursByCommunity")
                .expect(200)
                .json();
        assertThat(tab.path("validN").asInt()).isEqualTo(30);
        // 5 + 0 + 13 and 3 + 0 + 9, and 2 + 0 + 8 of those who named no community: the 3 and the 2 hide each other
        assertThat(shown(tab.path("cells"))).containsExactly("5", "0", "13", "-", "0", "-");
        assertThat(shown(tab.path("margins"))).containsExactly("18", "12", "-", "0", "-");
        Answer communities = api.as(town.sa()).get(path + "/results/community").expect(200);
        assertThat(communities.number("/0/cells/0/count")).isEqualTo(18);
        assertThat(communities.number("/0/cells/1/count")).isEqualTo(12);
    }

    @Test
    void aCommunityThatThePlanDoesNotNameIsNotTaken() {
        Poll poll = new Poll(api, town, byCommunity(List.of(town.community, town.other))).opens();
        poll.answers(poll.tickets(1).get(0), List.of(Poll.choice("community", "999999999999")))
                .expectProblem(422, "reply-invalid");
        Poll plain = new Poll(api, town, "ANONYMOUS_TICKET").opens();
        plain.answers(plain.tickets(1).get(0), List.of(Poll.choice("community", town.community)))
                .expectProblem(422, "reply-invalid");
        for (List<String> refused : List.of(
                List.of(town.community),
                List.of(town.community, "999999999999"),
                List.of(town.community, town.street))) {
            api.as(town.sa()).post("/api/v1/surveys", byCommunity(refused)).expectProblem(422, "plan-invalid");
        }
        api.as(town.sa())
                .post("/api/v1/surveys", byCommunity(List.of(town.community, town.community)))
                .expectProblem(422, "key-twice");
    }

    /** Scanned when they come, reviewed by SA, released shuffled and undated. */
    @Test
    void freeTextsAreReviewedAndReleased() {
        Poll poll = new Poll(api, town, "ANONYMOUS_TICKET").opens();
        List<String> tickets = poll.tickets(30);
        for (int i = 0; i < 30; i++) {
            String text = i == 7 ? "打我电话 13912345678" : "希望第 %02d 处设休息点".formatted(i);
            poll.answers(tickets.get(i), List.of(Map.of("question", "wish", "text", text)))
                    .expect(201);
        }
        String path = "/api/v1/surveys/" + poll.id;
        String released = path + "/results/wish/texts";
        api.as(town.sa()).get(path + "/texts/wish").expectProblem(409, "survey-not-published");
        poll.publishes();
        List<String> given =
                strings(api.as(town.sa()).get(path + "/texts/wish").expect(200).json());
        assertThat(given).hasSize(30).noneMatch(text -> text.contains("139"));
        api.as(town.sa()).get(released).expect(404);
        String party = TestTokens.staff(Role.PARTY_AFFAIRS, town.street);
        api.as(party).get(path + "/texts/wish").expect(403);
        api.as(party)
                .post(path + "/texts/wish/release", Map.of("texts", List.of()))
                .expect(403);

        List<String> chosen =
                given.stream().filter(text -> text.startsWith("希望")).sorted().toList();
        Answer answer = api.as(town.sa())
                .post(path + "/texts/wish/release", Map.of("texts", chosen))
                .expect(200);
        List<String> out = strings(answer.json().path("texts"));
        assertThat(out).containsExactlyInAnyOrderElementsOf(chosen).isNotEqualTo(chosen);
        Answer read = api.as(party).get(released).expect(200);
        assertThat(strings(read.json().path("texts"))).isEqualTo(out);
        assertThat(read.body()).doesNotContain("2023");
        api.get(released).expectProblem(403, "results-not-open");
        api.as(new Town(api).sa()).get(released).expect(404);

        api.as(town.sa())
                .post(path + "/texts/wish/release", Map.of("texts", List.of("没人说过这句")))
                .expectProblem(422, "text-unknown");
        api.as(town.sa())
                .post(path + "/texts/hours/release", Map.of("texts", List.of()))
                .expect(404);
        api.as(town.sa())
                .post(path + "/texts/wish/release", Map.of("texts", List.of(chosen.get(0))))
                .expect(200);
        assertThat(strings(api.as(party).get(released).json().path("texts"))).containsExactly(chosen.get(0));
    }

    /** What one person wrote to two questions stands at no common place of the two lists. */
    @Test
    void textsOfTwoQuestionsAreShuffledApart() {
        Map<String, Object> draft = new HashMap<>(Poll.draft(town, "ANONYMOUS_TICKET"));
        draft.put(
                "questions",
                List.of(
                        Map.of("key", "wish", "kind", "TEXT", "text", "还有什么想说的？"),
                        Map.of("key", "worry", "kind", "TEXT", "text", "担心什么？")));
        draft.remove("plan");
        Poll poll = new Poll(api, town, draft).opens();
        List<String> tickets = poll.tickets(30);
        for (int i = 0; i < 30; i++) {
            String text = "第 %02d 人".formatted(i);
            poll.answers(
                            tickets.get(i),
                            List.of(
                                    Map.of("question", "wish", "text", text),
                                    Map.of("question", "worry", "text", text)))
                    .expect(201);
        }
        poll.publishes();
        String path = "/api/v1/surveys/" + poll.id + "/texts/";
        List<String> wishes =
                strings(api.as(town.sa()).get(path + "wish").expect(200).json());
        List<String> worries =
                strings(api.as(town.sa()).get(path + "worry").expect(200).json());
        assertThat(worries).containsExactlyInAnyOrderElementsOf(wishes).isNotEqualTo(wishes);
    }

    private Map<String, Object> byCommunity(List<String> communities) {
        Map<String, Object> draft = new HashMap<>(Poll.draft(town, "ANONYMOUS_TICKET"));
        draft.put(
                "plan",
                Map.of(
                        "k",
                        5,
                        "open",
                        false,
                        "crossTabs",
                        List.of(Map.of("key", "hoursByCommunity", "rows", "community", "columns", "hours")),
                        "communities",
                        communities));
        return draft;
    }

    private static List<String> shown(JsonNode cells) {
        return cells.valueStream()
                .map(cell -> cell.path("count").isNull()
                        ? "-"
                        : String.valueOf(cell.path("count").asInt()))
                .toList();
    }

    private static List<String> strings(JsonNode array) {
        Stream<JsonNode> texts = array.valueStream();
        return texts.map(JsonNode::asString).toList();
    }
}
