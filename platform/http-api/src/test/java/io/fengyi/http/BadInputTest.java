package io.fengyi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.http.NotesApi.Answer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of bad input gets its own problem with the offending value; nothing is stored. */
class BadInputTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\":                          | malformed-json   | ",
                "{\"text\":\"a\",\"colr\":\"RED\"}   | unknown-property | /colr",
                "{\"text\":\"a\",\"stars\":\"5\"}    | wrong-type       | /stars",
                "{\"text\":\"a\",\"stars\":5.5}      | invalid-value       | /stars",
                "{\"text\":5}                        | invalid-value       | /text",
                "{\"text\":{\"$ne\":null}}           | wrong-type       | /text",
                "{\"text\":\"a\",\"colour\":\"RD\"}  | invalid-value    | /colour",
                "{\"text\":\"a\",\"colour\":0}       | invalid-value    | /colour",
                "{\"text\":\"\"}                     | invalid-value    | /text",
                "{\"text\":\"a\",\"stars\":10}       | invalid-value    | /stars",
                "{\"text\":\"a\",\"attributes\":{\"$where\":\"1\"}} | invalid-value | /attributes",
                "{\"text\":\"a\",\"attributes\":{\"a.b\":\"1\"}}    | invalid-value | /attributes",
                "{\"text\":\"a\",\"place\":{\"longitude\":120.3,\"latitude\":95,\"crs\":\"WGS84\"}} | invalid-value | /place/latitude",
                "{\"text\":\"a\",\"place\":{\"longitude\":120.3,\"latitude\":31}} | place-incomplete | /place",
                "{\"text\":\"a\"} {}                 | malformed-json   | ",
                "[1]                                 | wrong-type       | ",
            })
    void isRefusedWith400(String body, String code, String pointer) {
        Answer answer = NotesApi.post(UUID.randomUUID().toString(), body);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(400);
        assertThat(answer.code()).as(answer.raw().body()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:fengyi:problem:" + code);
        assertThat(answer.json().path("traceId").asString()).matches("[0-9a-f]{32}");
        if (pointer != null) {
            assertThat(answer.json().path("errors").path(0).path("pointer").asString())
                    .isEqualTo(pointer);
        }
    }

    @Test
    void twentyLevelsAreReadAndTwentyOneAreNot() {
        assertThat(patchWith("[".repeat(20) + "]".repeat(20)).code()).isEqualTo("json-too-complex");
        assertThat(patchWith("[".repeat(19) + "]".repeat(19)).code()).isEqualTo("wrong-type");
    }

    private static Answer patchWith(String text) {
        Answer note = NotesApi.post(UUID.randomUUID().toString(), "{\"text\":\"deep\"}");
        return NotesApi.send(
                NotesApi.request("/api/v1/notes/" + note.json().path("id").asString())
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"0\"")
                        .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"text\":" + text + "}")));
    }

    @Test
    void aBodyOverOneMebibyteIsRefusedByItsLengthAndWhileItArrives() {
        byte[] large = ("{\"text\":\"" + "a".repeat(1_100_000) + "\"}").getBytes();
        Answer announced = NotesApi.post(UUID.randomUUID().toString(), new String(large));
        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.json().path("detail").asString()).contains(String.valueOf(large.length));
        Answer chunked = NotesApi.send(NotesApi.request("/api/v1/notes")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertThat(chunked.code()).isIn("body-too-large", "idempotency-key-missing");
    }

    @Test
    void errorsOfTheFrameworkAreProblemsToo() {
        assertThat(NotesApi.get("/api/v1/nothing").code()).isEqualTo("not-found");
        assertThat(NotesApi.get("/api/v1/notes/not_unknown")
                        .json()
                        .path("detail")
                        .asString())
                .isEqualTo("note: not_unknown");
        assertThat(NotesApi.send(NotesApi.request("/api/v1/notes").DELETE()).status())
                .isEqualTo(405);
        assertThat(NotesApi.send(NotesApi.request("/api/v1/notes")
                                .header("Content-Type", "text/plain")
                                .header("Idempotency-Key", "key-of-this-test")
                                .POST(HttpRequest.BodyPublishers.ofString("a")))
                        .status())
                .isEqualTo(415);
        assertThat(NotesApi.get("/api/v1/notes?colour=GREEN").code()).isEqualTo("invalid-value");
        assertThat(NotesApi.get("/api/v1/notes?limit=101").json().path("detail").asString())
                .contains("101");
        assertThat(NotesApi.get("/api/v1/notes?cursor=nonsense").status()).isEqualTo(400);
    }

    @Test
    void anUnexpectedFailureSaysNothingOfItself() {
        Answer answer = NotesApi.get("/api/v1/notes/broken");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.raw().body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void titlesAreChineseUnlessEnglishIsPreferred() {
        assertThat(NotesApi.get("/api/v1/notes/x").json().path("title").asString())
                .isEqualTo("未找到");
        assertThat(NotesApi.send(NotesApi.request("/api/v1/notes/x")
                                .header("Accept-Language", "en-GB,zh;q=0.5")
                                .GET())
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("Not found");
    }

    @Test
    void theCallersTraceIsKept() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        assertThat(NotesApi.send(NotesApi.request("/api/v1/notes/x")
                                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                                .GET())
                        .json()
                        .path("traceId")
                        .asString())
                .isEqualTo(trace);
    }
}
