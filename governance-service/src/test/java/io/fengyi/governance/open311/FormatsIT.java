package io.fengyi.governance.open311;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.governance.GovernanceScenario;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestTokens;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.w3c.dom.Element;

/** All six methods of GeoReport v2 in both formats, and how much one answer holds (governance.md 3.3). */
class FormatsIT extends GovernanceScenario {

    private static final String ROOT = "/open311/v2/";
    private static final int MOST = 1_000;

    @Autowired
    private MongoOperations mongo;

    /** What a format looks like: a bare array or a standard root element. */
    private sealed interface Read {

        String field(String name);

        int rows();
    }

    private record Json(Answer answer) implements Read {

        @Override
        public String field(String name) {
            return answer.json().at("/0/" + name).asString();
        }

        @Override
        public int rows() {
            assertThat(answer.json().isArray()).as(answer.body()).isTrue();
            return answer.json().size();
        }
    }

    private record Xml(Element root) implements Read {

        @Override
        public String field(String name) {
            return root.getElementsByTagName(name).item(0).getTextContent();
        }

        @Override
        public int rows() {
            return root.getChildNodes().getLength();
        }
    }

    @ParameterizedTest
    @CsvSource({"json", "xml"})
    void allSixMethodsAnswer(String format) {
        Answer discovery = api.get(ROOT + "discovery." + format).expect(200);
        assertThat(discovery.body()).contains("http://wiki.open311.org/GeoReport_v2");
        assertThat(discovery.header("Content-Type")).startsWith(format.equals("xml") ? "text/xml" : "application/json");

        Read services = read(api.get(ROOT + "services." + format).expect(200), format, "services");
        assertThat(services.rows()).isGreaterThan(5);
        assertThat(services.field("service_code")).startsWith("CMGT-");

        Answer definition = api.get(ROOT + "services/CMGT-01-03." + format).expect(200);
        assertThat(definition.body()).contains("CMGT-01-03").contains("attributes");

        Read posted =
                read(partner().form(ROOT + "requests." + format, aRequest()).expect(201), format, "service_requests");
        assertThat(posted.rows()).isEqualTo(1);
        String id = posted.field("service_request_id");

        Read token = read(api.get(ROOT + "tokens/" + id + "." + format).expect(200), format, "service_requests");
        assertThat(token.field("service_request_id")).isEqualTo(id);
        assertThat(token.field("token")).isEqualTo(id);

        command(grid(), id, "acceptance").expect(200);
        Read one = read(api.get(ROOT + "requests/" + id + "." + format).expect(200), format, "service_requests");
        assertThat(one.field("status")).isEqualTo("open");
        assertThat(one.field("status_notes")).isEqualTo("ACCEPTED");
        assertThat(one.field("requested_datetime")).isEqualTo("2023-03-06T10:00:00+08:00");
        assertThat(one.field("lat")).startsWith("31.49");

        Read list = read(
                api.get(ROOT + "requests." + format + "?service_request_id=" + id)
                        .expect(200),
                format,
                "service_requests");
        assertThat(list.rows()).isEqualTo(1);
        assertThat(list.field("service_request_id")).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"json", "xml"})
    void everyErrorIsAnArrayOfCodeAndDescription(String format) {
        Map<String, String> wrongKey = aRequest();
        wrongKey.put("api_key", "");
        Map<String, String> noPlace = aRequest();
        noPlace.remove("lat");
        Map<Integer, List<Answer>> refused = Map.of(
                404,
                List.of(
                        api.get(ROOT + "services/NONE-01." + format),
                        api.get(ROOT + "tokens/rpt_0000000000000." + format),
                        api.get(ROOT + "requests/rpt_0000000000000." + format)),
                403,
                List.of(api.form(ROOT + "requests." + format, wrongKey)),
                400,
                List.of(
                        partner().form(ROOT + "requests." + format, noPlace),
                        api.get(ROOT + "requests." + format + "?status=lost"),
                        api.get(ROOT + "requests." + format + "?page=0")));
        refused.forEach((status, answers) -> answers.forEach(answer -> {
            Read errors = read(answer.expect(status), format, "errors");
            assertThat(errors.rows()).isEqualTo(1);
            assertThat(errors.field("code")).isEqualTo(String.valueOf(status));
            assertThat(errors.field("description")).isNotBlank();
        }));
    }

    /** Abuse row: page_size=5000 is capped at 1,000, and without one it is 1,000 or 90 days, whichever is smaller. */
    @Test
    void oneAnswerHolds90DaysOrAThousandRequestsWhicheverIsSmaller() {
        clock.set("2026-06-01T10:00");
        Document published = published();
        Instant day = Instant.parse("2026-06-01T02:00:00Z");
        List<Document> copies = new ArrayList<>();
        for (int i = 0; i < MOST + 5; i++) {
            copies.add(submitted(published, day.plusSeconds(60L + i)));
        }
        copies.add(submitted(published, Instant.parse("2026-03-01T02:00:00Z")));
        try {
            mongo.getCollection("reports").insertMany(copies);
            clock.set("2026-06-02T10:00");
            assertThat(rows("")).isEqualTo(MOST);
            assertThat(rows("?page_size=5000")).isEqualTo(MOST);
            assertThat(rows("?page_size=5000&page=2")).isEqualTo(6);
            assertThat(rows("?start_date=2026-02-25T00:00:00Z&end_date=2026-03-05T00:00:00Z"))
                    .as("92 days before, found when asked for")
                    .isEqualTo(1);
            clock.set("2026-09-15T10:00");
            assertThat(rows("")).isZero();
        } finally {
            mongo.getCollection("reports")
                    .deleteMany(new Document(
                            "_id",
                            new Document(
                                    "$in",
                                    copies.stream().map(copy -> copy.get("_id")).toList())));
        }
    }

    private Document published() {
        String id = accepted(aRider());
        Document report =
                mongo.getCollection("reports").find(new Document("_id", id)).first();
        assertThat(report).isNotNull();
        return report;
    }

    /** As that one, sent in at another time. */
    private static Document submitted(Document report, Instant at) {
        Document copy = Document.parse(report.toJson());
        copy.put("_id", Ids.next("rpt"));
        copy.remove("idempotencyKey");
        copy.remove("outbox");
        copy.get("times", Document.class).put("submittedAt", Date.from(at));
        return copy;
    }

    private int rows(String query) {
        return api.get(ROOT + "requests.json" + query).expect(200).json().size();
    }

    private Api partner() {
        return as(TestTokens.partner("ptn_formats", "reports:write", COMMUNITY));
    }

    private static Map<String, String> aRequest() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("service_code", "CMGT-01-03");
        form.put("lat", String.valueOf(LATITUDE));
        form.put("long", String.valueOf(LONGITUDE));
        form.put("description", "盲道被共享单车占用");
        return form;
    }

    private static Read read(Answer answer, String format, String root) {
        if (format.equals("json")) {
            return new Json(answer);
        }
        try {
            Element element = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.bytes()))
                    .getDocumentElement();
            assertThat(element.getTagName()).isEqualTo(root);
            return new Xml(element);
        } catch (Exception e) {
            throw new AssertionError("no XML: " + answer.body(), e);
        }
    }
}
