package io.fengyi.registry.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.registry.Town;
import io.fengyi.registry.survey.blindsignature.BlindClient;
import io.fengyi.registry.survey.blindsignature.BlindPublicKey;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@FengyiIT
class AnonymousAnswersIT {

    @Autowired
    Api api;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    TestClock clock;

    private Town town;
    private Poll poll;

    @BeforeEach
    void anOpenSurvey() {
        clock.set("2023-03-20T10:00");
        town = new Town(api);
        poll = new Poll(api, town, "ANONYMOUS_BLIND").opens();
    }

    @Test
    void aWorkerIsAdmittedOnceAndNobodyCanJoinTheAnswer() {
        String worker = town.worker(Map.of("alias", "风里来")).text("/id");
        BlindClient client = BlindClient.fresh(key());
        Answer signed = token(worker, client.blinded).expect(201);
        assertThat(token(worker, client.blinded).expect(201).text("/blindSignature"))
                .isEqualTo(signed.text("/blindSignature"));
        token(worker, BlindClient.fresh(key()).blinded).expectProblem(409, "token-already-issued");
        token(worker, new byte[3]).expectProblem(422, "blinded-message-invalid");

        Map<String, Object> body = body(client, signed, "YES");
        api.post("/api/v1/survey-answers", body).expect(201);
        api.post("/api/v1/survey-answers", body).expect(201);
        api.post("/api/v1/survey-answers", body(client, signed, "NO")).expectProblem(409, "token-spent");
        assertThat(count()).isEqualTo(1);
        noStoredFieldJoins(worker);
    }

    /** Whatever lies in both collections is the survey itself. */
    private void noStoredFieldJoins(String worker) {
        Set<Object> issued = new HashSet<>();
        mongo.getCollection("survey_issuances")
                .find(new Document("surveyId", poll.id))
                .forEach(document -> values(document, issued));
        Set<Object> answered = new HashSet<>();
        mongo.getCollection("survey_answers")
                .find(new Document("surveyId", poll.id))
                .forEach(document -> values(document, answered));
        assertThat(issued).contains(worker);
        Set<Object> both = new HashSet<>(issued);
        both.retainAll(answered);
        both.remove("io.fengyi");
        assertThat(both).containsOnly(poll.id);
        assertThat(answered).noneMatch(value -> value.toString().contains(worker));
        assertThat(answered).contains("2023-03-20").noneMatch(value -> value instanceof java.util.Date);
        assertThat(issued).noneMatch(value -> value instanceof java.util.Date);
    }

    private static void values(Object value, Set<Object> into) {
        if (value instanceof Document document) {
            document.forEach((name, inner) -> {
                if (!name.equals("_class")) {
                    values(inner, into);
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> values(inner, into));
        } else if (value instanceof String text && text.contains("|")) {
            into.addAll(List.of(text.split("\\|")));
        } else if (value != null) {
            into.add(value);
        }
    }

    /** Abuse: an answer with a bearer, a forged token. */
    @Test
    void identityIsNotWantedAndForgedTokensAreRefused() {
        String worker = town.worker(Map.of("alias", "风里来")).text("/id");
        BlindClient client = BlindClient.fresh(key());
        Answer signed = token(worker, client.blinded).expect(201);
        api.as(Town.own(worker))
                .post("/api/v1/survey-answers", body(client, signed, "YES"))
                .expectProblem(400, "identity-not-wanted");
        api.as("no-token").post("/api/v1/survey-answers", Map.of()).expectProblem(400, "identity-not-wanted");
        BlindClient forger = BlindClient.fresh(key());
        api.post("/api/v1/survey-answers", body(forger, signed, "YES")).expectProblem(422, "token-invalid");
        assertThat(count()).isZero();
    }

    /** Abuse: fifty parallel answers with one token. */
    @Test
    void ofFiftyParallelAnswersWithOneTokenOneIsStored() throws Exception {
        String worker = town.worker(Map.of("alias", "风里来")).text("/id");
        BlindClient client = BlindClient.fresh(key());
        Answer signed = token(worker, client.blinded).expect(201);
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String choice = i % 2 == 0 ? "YES" : "NO";
                calls.add(() -> api.post("/api/v1/survey-answers", body(client, signed, choice))
                        .status());
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> call : threads.invokeAll(calls)) {
                statuses.add(call.get());
            }
            assertThat(statuses)
                    .containsOnly(201, 409)
                    .filteredOn(status -> status == 201)
                    .hasSize(25);
        } finally {
            threads.shutdownNow();
        }
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void thePrivateKeyIsSealedAndGoneWithTheClosing() {
        Document open = mongo.getCollection("surveys")
                .find(new Document("_id", poll.id))
                .first();
        assertThat(open.get("progress", Document.class)
                        .get("signer", Document.class)
                        .get("sealedPrivate", Binary.class)
                        .length())
                .isGreaterThan(1000);
        String worker = town.worker(Map.of("alias", "风里来")).text("/id");
        poll.step("closing");
        Document closed = mongo.getCollection("surveys")
                .find(new Document("_id", poll.id))
                .first();
        assertThat(closed.get("progress", Document.class)
                        .get("signer", Document.class)
                        .keySet())
                .containsExactlyInAnyOrder("n", "e");
        token(worker, BlindClient.fresh(key()).blinded).expectProblem(409, "invalid-transition");
    }

    @Test
    void whoLivesElsewhereHasNoPartInIt() {
        String stranger = new Town(api).worker(Map.of("alias", "别处来")).text("/id");
        token(stranger, BlindClient.fresh(key()).blinded).expect(404);
        api.as(town.sa()).post("/api/v1/me/survey-tokens", Map.of()).expect(403);
    }

    @Test
    void ticketsAreHashesAndAnswerOnce() {
        Poll paper = new Poll(api, town, "ANONYMOUS_TICKET").opens();
        Answer batch = api.as(town.gs())
                .post("/api/v1/surveys/" + paper.id + "/ticket-batches?sheet=true", Map.of("number", 2))
                .expect(201);
        assertThat(batch.text("/sheet")).contains("<svg");
        String ticket = batch.text("/tickets/0");
        assertThat(batch.header("Cache-Control")).contains("no-store");
        assertThat(ticket).hasSize(22);
        paper.answers(ticket, List.of(Poll.choice("member", "YES"))).expect(201);
        paper.answers(ticket, List.of(Poll.choice("member", "NO"))).expectProblem(409, "token-spent");
        paper.answers("AAAAAAAAAAAAAAAAAAAAAA", List.of(Poll.choice("member", "NO")))
                .expectProblem(422, "token-invalid");
        paper.answers(batch.text("/tickets/1"), List.of(Poll.choice("member", "MAYBE")))
                .expectProblem(422, "reply-invalid");
        for (String collection : List.of("survey_tickets", "survey_ticket_batches", "survey_answers")) {
            mongo.getCollection(collection)
                    .find()
                    .forEach(document -> assertThat(document.toJson()).doesNotContain(ticket));
        }
    }

    private BlindPublicKey key() {
        Answer jwk = api.get("/api/v1/surveys/" + poll.id + "/blind-key").expect(200);
        return BlindPublicKey.ofJwk(jwk.text("/n"), jwk.text("/e"));
    }

    private Answer token(String worker, byte[] blinded) {
        return api.as(Town.own(worker))
                .post("/api/v1/me/survey-tokens", Map.of("surveyId", poll.id, "blindedMessage", text(blinded)));
    }

    private Map<String, Object> body(BlindClient client, Answer signed, String choice) {
        byte[] signature = client.finish(Base64.getUrlDecoder().decode(signed.text("/blindSignature")));
        return Map.of(
                "surveyId",
                poll.id,
                "preparedMessage",
                text(client.prepared),
                "signature",
                text(signature),
                "replies",
                List.of(Poll.choice("member", choice)));
    }

    private long count() {
        return mongo.getCollection("survey_answers").countDocuments(new Document("surveyId", poll.id));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
