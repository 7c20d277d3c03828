package io.fengyi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.http.NotesApi.Answer;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ListsAndPreconditionsTest {

    private static Answer note(String text, String colour) {
        return NotesApi.post(UUID.randomUUID().toString(), "{\"text\":\"" + text + "\",\"colour\":\"" + colour + "\"}");
    }

    private static Answer patch(Answer note, String ifMatch, String body) {
        HttpRequest.Builder request = NotesApi.request(
                        "/api/v1/notes/" + note.json().path("id").asString())
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body));
        return NotesApi.send(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }

    @Test
    void theCursorCarriesTheFiltersAndTheListStaysStable() {
        for (int i = 0; i < 11; i++) {
            note("blue" + i, "BLUE");
            note("red" + i, "RED");
        }
        List<String> texts = new ArrayList<>();
        Answer page = NotesApi.get("/api/v1/notes?colour=BLUE&limit=4");
        while (true) {
            page.json()
                    .path("items")
                    .forEach(item -> texts.add(item.path("text").asString()));
            JsonNode next = page.json().path("next");
            if (next.isNull()) {
                break;
            }
            assertThat(page.header("Link")).contains("rel=\"next\"").contains(next.asString());
            note("blueLate", "BLUE");
            page = NotesApi.get("/api/v1/notes?limit=4&cursor=" + next.asString());
        }
        assertThat(texts).hasSize(11).allMatch(text -> text.startsWith("blue")).doesNotHaveDuplicates();
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        note("a", "RED");
        note("b", "RED");
        String cursor = NotesApi.get("/api/v1/notes?colour=RED&limit=1")
                .json()
                .path("next")
                .asString();
        assertThat(NotesApi.get("/api/v1/notes?colour=BLUE&cursor=" + cursor).code())
                .isEqualTo("cursor-filter-mismatch");
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        Answer note = note("before", "RED");
        assertThat(patch(note, null, "{\"text\":\"after\"}").status()).isEqualTo(428);
        assertThat(patch(note, "\"0\"", "{\"text\":\"after\"}").header("ETag")).isEqualTo("\"1\"");
        Answer stale = patch(note, "\"0\"", "{\"text\":\"again\"}");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("stale-version");
    }

    @Test
    void absentLeavesAFieldAndNullRemovesIt() {
        Answer note = note("keep", "RED");
        Answer patched = patch(note, "\"0\"", "{\"colour\":null}");
        assertThat(patched.json().path("text").asString()).isEqualTo("keep");
        assertThat(patched.json().path("colour").isNull()).isTrue();
        assertThat(patch(note, "\"1\"", "{\"colr\":null}").code()).isEqualTo("unknown-property");
        assertThat(patch(note, "\"1\"", "{\"text\":\"\"}").code()).isEqualTo("invalid-value");
        assertThat(patch(note, "\"1\"", "[]").code()).isEqualTo("malformed-json");
    }

    @Test
    void anUnchangedReadIs304() {
        Answer note = note("read", "RED");
        Answer again = NotesApi.send(
                NotesApi.request("/api/v1/notes/" + note.json().path("id").asString())
                        .header("If-None-Match", "\"0\"")
                        .GET());
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void gcj02IsShiftedBackToWithinTwoMetres() {
        Place shown = new Place(120.3119, 31.4912, Place.Crs.GCJ02);
        Place real = shown.inWgs84();
        assertThat(Distance.metres(real, Place.wgs84(120.3119, 31.4912))).isBetween(300.0, 700.0);
        double[] back = Gcj02.fromWgs84(real.lon(), real.lat());
        assertThat(Distance.metres(Place.wgs84(back[0], back[1]), Place.wgs84(120.3119, 31.4912)))
                .isLessThan(0.01);
    }
}
