package io.fengyi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.http.NotesApi.Answer;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void aHundredParallelPostsWithOneKeyHaveOneEffectAndEqualAnswers() throws Exception {
        String key = key();
        ExecutorService callers = Executors.newFixedThreadPool(100);
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            calls.add(() -> NotesApi.post(key, "{\"text\":\"once\"}"));
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> call : callers.invokeAll(calls)) {
            answers.add(call.get());
        }
        callers.shutdown();
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(a -> a.raw().body())
                .containsOnly(answers.get(0).raw().body());
        assertThat(answers).extracting(a -> a.header("ETag")).containsOnly("\"0\"");
        assertThat(answers)
                .filteredOn(a -> a.header("Idempotency-Replayed") == null)
                .hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String key = key();
        NotesApi.post(key, "{\"text\":\"first\"}");
        Answer other = NotesApi.post(key, "{\"text\":\"other\"}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void aKeyMayBeQuotedAsInTheDraft() {
        String key = key();
        Answer bare = NotesApi.post(key, "{\"text\":\"quoted\"}");
        assertThat(NotesApi.post('"' + key + '"', "{\"text\":\"quoted\"}").raw().body())
                .isEqualTo(bare.raw().body());
    }

    @Test
    void theStoreHoldsNoAnswerThatItCouldReadItself() {
        NotesApi.post(key(), "{\"text\":\"canary in an answer\"}");
        int kept = 0;
        for (Document record : NotesApi.stored("idempotency_keys")) {
            Binary body = record.get("body", Binary.class);
            if (body != null) {
                kept++;
                assertThat(new String(body.getData(), StandardCharsets.UTF_8)).doesNotContain("canary");
            }
        }
        assertThat(kept).isPositive();
    }

    @Test
    void afterARefusalTheKeyMayBeUsedAgain() {
        String key = key();
        assertThat(NotesApi.post(key, "{\"text\":\"full\"}").code()).isEqualTo("shelf-full");
        assertThat(NotesApi.post(key, "{\"text\":\"fits\"}").status()).isEqualTo(201);
    }

    @Test
    void aMissingOrMalformedKeyIsRefused() {
        Answer missing = NotesApi.send(NotesApi.request("/api/v1/notes")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"a\"}")));
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.code()).isEqualTo("idempotency-key-missing");
        assertThat(NotesApi.post("short", "{\"text\":\"a\"}").code()).isEqualTo("idempotency-key-invalid");
    }
}
