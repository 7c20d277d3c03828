package io.fengyi.registry.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.registry.Town;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.retention.Forgetting;
import io.fengyi.registry.survey.blindsignature.BlindClient;
import io.fengyi.registry.survey.blindsignature.BlindPublicKey;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Answers by name rest on a consent, and what surveys know of a person goes with the person. */
@FengyiIT
class NamedAnswersIT {

    @Autowired
    Api api;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    TestClock clock;

    @Autowired
    Forgetting forgetting;

    private Town town;
    private Poll named;
    private String worker;

    @BeforeEach
    void anOpenSurvey() {
        clock.set("2023-03-20T10:00");
        town = new Town(api);
        named = new Poll(api, town, "NAMED").opens();
        worker = town.worker(Map.of("alias", "风里来")).text("/id");
    }

    @Test
    void aNamedAnswerNeedsTheConsent() {
        answer(worker, "NO").expectProblem(403, "consent-missing");
        consents(worker);
        answer(worker, "NO").expect(201);
        answer(worker, "NO").expect(201);
        answer(worker, "YES").expectProblem(409, "token-spent");
        assertThat(answers()).isEqualTo(1);
        Document stored = mongo.getCollection("survey_answers")
                .find(new Document("surveyId", named.id))
                .first();
        assertThat(stored.toJson()).doesNotContain(worker);
        assertThat(stored).containsKey("sealedWorker");
    }

    @Test
    void namedAndAnonymousSurveysAreTwoDoors() {
        consents(worker);
        api.post("/api/v1/survey-answers", Map.of("surveyId", named.id, "ticket", "x", "replies", replies("NO")))
                .expect(404);
        Poll paper = new Poll(api, town, "ANONYMOUS_TICKET").opens();
        api.as(Town.own(worker))
                .post("/api/v1/me/survey-answers", Map.of("surveyId", paper.id, "replies", replies("NO")))
                .expect(404);
        api.as(town.sa()).post("/api/v1/me/survey-answers", Map.of()).expect(403);
    }

    @Test
    void whoTakesTheConsentBackTakesTheAnswerBack() {
        String other = town.worker(Map.of("alias", "雨里去")).text("/id");
        String consent = consents(worker);
        consents(other);
        answer(worker, "NO").expect(201);
        answer(other, "NO").expect(201);
        api.as(Town.own(worker))
                .post("/api/v1/me/consents/" + consent + "/withdrawal")
                .expect(200);
        answer(worker, "NO").expectProblem(403, "consent-missing");
        await().untilAsserted(() -> assertThat(answers()).isEqualTo(1));
    }

    /** Erasure: named answers, issued signatures and drawn samples; published numbers stay. */
    @Test
    void nothingOfAForgottenPersonIsLeftInSurveys() {
        String[] crowd = new String[10];
        for (int i = 0; i < 10; i++) {
            crowd[i] = i == 0 ? worker : town.worker(Map.of("alias", "骑手" + i)).text("/id");
            consents(crowd[i]);
            answer(crowd[i], "NO").expect(201);
        }
        String employed = town.employed(town.enterprise("甲"), "2022-01-01");
        Poll blind = new Poll(api, town, "ANONYMOUS_BLIND").opens();
        signed(blind, worker).expect(201);
        signed(blind, employed).expect(201);
        String samples = "/api/v1/surveys/" + blind.id + "/samples";
        api.as(town.sa()).post(samples, Map.of("seed", "s", "size", 5)).expect(201);
        named.publishes();

        forgetting.forget(new WorkerId(worker));
        forgetting.forget(new WorkerId(worker));
        forgetting.forget(new WorkerId(employed));
        assertThat(answers()).isEqualTo(9);
        for (String collection : List.of("survey_answers", "survey_issuances", "survey_samples")) {
            mongo.getCollection(collection)
                    .find()
                    .forEach(document ->
                            assertThat(document.toJson()).doesNotContain(worker).doesNotContain(employed));
        }
        Answer table = api.as(town.sa())
                .get("/api/v1/surveys/" + named.id + "/results/member")
                .expect(200);
        assertThat(table.number("/0/validN")).isEqualTo(10);
        assertThat(api.as(town.sa()).get(samples).expect(200).number("/0/frame"))
                .isEqualTo(1);
    }

    private Answer signed(Poll blind, String who) {
        Answer jwk = api.get("/api/v1/surveys/" + blind.id + "/blind-key").expect(200);
        BlindClient client = BlindClient.fresh(BlindPublicKey.ofJwk(jwk.text("/n"), jwk.text("/e")));
        return api.as(Town.own(who))
                .post(
                        "/api/v1/me/survey-tokens",
                        Map.of(
                                "surveyId",
                                blind.id,
                                "blindedMessage",
                                Base64.getUrlEncoder().withoutPadding().encodeToString(client.blinded)));
    }

    private String consents(String who) {
        return api.as(Town.own(who))
                .freshKey()
                .post("/api/v1/me/consents", Map.of("purpose", "NAMED_SURVEY", "version", "1"))
                .expect(201)
                .text("/id");
    }

    private Answer answer(String who, String choice) {
        return api.as(Town.own(who))
                .post("/api/v1/me/survey-answers", Map.of("surveyId", named.id, "replies", replies(choice)));
    }

    private static List<Map<String, Object>> replies(String choice) {
        return List.of(Poll.choice("member", choice));
    }

    private long answers() {
        return mongo.getCollection("survey_answers").countDocuments(new Document("surveyId", named.id));
    }
}
