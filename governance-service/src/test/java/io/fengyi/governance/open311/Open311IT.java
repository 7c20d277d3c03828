package io.fengyi.governance.open311;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.fengyi.governance.GovernanceScenario;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestTokens;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.w3c.dom.Document;

/** GeoReport v2 as other cities' software speaks it (governance.md 3.3). */
class Open311IT extends GovernanceScenario {

    private static final String REQUESTS = "/open311/v2/requests";
    private static final String CHECKS = "/internal/api-key-checks";

    @Autowired
    private Resilience4JCircuitBreakerFactory breakers;

    private StubMapping unknownKeys;
    private String key;
    private String client;

    @BeforeEach
    void aPartnerWithAKey() {
        breakers.getCircuitBreakerRegistry().getAllCircuitBreakers().forEach(breaker -> breaker.reset());
        unknownKeys = REGISTRY.stubFor(post(urlEqualTo(CHECKS)).atPriority(9).willReturn(notFound()));
        client = "ptn_" + UUID.randomUUID();
        key = known("reports:write");
    }

    @AfterEach
    void forgetTheKeys() {
        REGISTRY.removeStub(unknownKeys);
    }

    private String known(String scope) {
        String fresh = UUID.randomUUID().toString();
        REGISTRY.stubFor(post(urlEqualTo(CHECKS))
                .withRequestBody(equalToJson("{\"apiKey\":\"" + fresh + "\"}"))
                .willReturn(okJson("{\"clientId\":\"" + client + "\",\"scopes\":[\"" + scope + "\"],\"areas\":[\""
                        + COMMUNITY + "\"]}")));
        return fresh;
    }

    @Test
    void discoveryNamesTheEndpointAndItsFormats() throws Exception {
        Answer json = api.get("/open311/v2/discovery.json").expect(200);
        assertThat(json.text("/endpoints/0/specification")).isEqualTo("http://wiki.open311.org/GeoReport_v2");
        assertThat(json.text("/endpoints/0/url")).endsWith("/open311/v2");
        assertThat(json.text("/endpoints/0/formats/0")).isEqualTo("text/xml");
        assertThat(json.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
        Answer xml = api.get("/open311/v2/discovery.xml").expect(200);
        assertThat(xml.header("Content-Type")).isEqualTo("text/xml;charset=UTF-8");
        Document document = parsed(xml);
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("discovery");
        assertThat(text(document, "format")).isEqualTo("text/xml");
    }

    @Test
    void servicesAreTheCategoriesOfTheSecondLevel() throws Exception {
        Answer json = api.get("/open311/v2/services.json").expect(200);
        assertThat(json.json().isArray()).isTrue();
        assertThat(json.body()).doesNotContain("\"service_code\":\"CMGT-01\"");
        var service = json.json()
                .valueStream()
                .filter(one -> one.at("/service_code").asString().equals("CMGT-01-03"))
                .findFirst()
                .orElseThrow();
        assertThat(service.at("/service_name").asString()).isEqualTo("占用盲道");
        assertThat(service.at("/group").asString()).isEqualTo("道路与停车");
        assertThat(service.at("/type").asString()).isEqualTo("realtime");
        assertThat(service.at("/metadata").isBoolean()).isTrue();
        Document xml = parsed(api.get("/open311/v2/services.xml").expect(200));
        assertThat(xml.getDocumentElement().getTagName()).isEqualTo("services");
        assertThat(xml.getDocumentElement().getFirstChild().getNodeName()).isEqualTo("service");
        assertThat(xml.getXmlEncoding()).isEqualToIgnoringCase("utf-8");
    }

    @Test
    void aDefinitionShowsTheAttributesAndAReportAnswersThem() throws Exception {
        String code = withAttributes();
        Answer json = api.get("/open311/v2/services/" + code + ".json").expect(200);
        assertThat(json.text("/service_code")).isEqualTo(code);
        assertThat(json.text("/attributes/0/datatype")).isEqualTo("singlevaluelist");
        assertThat(json.text("/attributes/0/values/0/key")).isEqualTo("DRY");
        assertThat(json.text("/attributes/1/datatype")).isEqualTo("number");
        assertThat(json.text("/attributes/2/datatype")).isEqualTo("multivaluelist");
        assertThat(json.json().at("/attributes/0/required").asBoolean()).isTrue();
        assertThat(json.number("/attributes/2/order")).isEqualTo(3);
        Document xml = parsed(api.get("/open311/v2/services/" + code + ".xml").expect(200));
        assertThat(xml.getDocumentElement().getTagName()).isEqualTo("service_definition");
        assertThat(xml.getElementsByTagName("attribute").getLength()).isEqualTo(3);
        assertThat(xml.getElementsByTagName("value").getLength()).isEqualTo(4);

        Map<String, String> form = aForm();
        form.put("service_code", code);
        assertThat(send(form).expect(400).text("/0/description")).startsWith("attribute-required");
        form.put("attribute[ground]", "WET");
        form.put("attribute[count]", "3");
        form.put("attribute[kinds][]", "A");
        assertThat(send(form).expect(201).text("/0/service_request_id")).startsWith("rpt_");
        form.put("attribute[ground]", "LAVA");
        assertThat(send(form).expect(400).text("/0/description")).startsWith("attribute-invalid");
    }

    @Test
    void aRequestIsAReportAndEndsLikeAnyOther() throws Exception {
        Map<String, String> form = aForm();
        form.put("email", "canary@example.org");
        form.put("phone", "13912345678");
        form.put("first_name", "金丝雀");
        form.put("last_name", "王");
        form.put("device_id", "canary-device");
        form.put("account_id", "canary-account");
        Answer created = send(form).expect(201);
        String id = created.text("/0/service_request_id");
        assertThat(id).startsWith("rpt_");
        assertThat(created.json().at("/0/account_id").isNull()).isTrue();
        assertThat(created.header("Location")).isEqualTo(REQUESTS + "/" + id + ".json");

        // not public yet: nobody's to see but the partner's own
        assertThat(api.get(REQUESTS + "/" + id + ".json").expect(404).text("/0/code"))
                .isEqualTo("404");
        assertThat(api.get(REQUESTS + "/" + id + ".json?api_key=" + key)
                        .expect(200)
                        .text("/0/status"))
                .isEqualTo("open");
        assertThat(api.get("/open311/v2/tokens/" + id + ".json").expect(200).text("/0/service_request_id"))
                .isEqualTo(id);

        String file = as(community()).get("/api/v1/reports/" + id).expect(200).body();
        assertThat(file).doesNotContain("canary").doesNotContain("金丝雀").doesNotContain("13912345678");
        command(grid(), id, "acceptance").expect(200);
        Answer open = api.get(REQUESTS + "/" + id + ".json").expect(200);
        assertThat(open.text("/0/status")).isEqualTo("open");
        assertThat(open.text("/0/status_notes")).isEqualTo("ACCEPTED");
        assertThat(open.text("/0/requested_datetime")).isEqualTo("2023-03-06T10:00:00+08:00");
        assertThat(open.json().at("/0/lat").isNumber()).isTrue();
        assertThat(open.json().at("/0/description").isNull()).isTrue();
        assertThat(open.text("/0/address_id")).isEqualTo(GRID);

        command(community(), id, "dispatch", Map.of("unit", UNIT)).expect(200);
        command(unit(), id, "start").expect(200);
        command(unit(), id, "resolution", Map.of("noPhotoReason", "夜间作业")).expect(200);
        command(grid(), id, "verification").expect(200);
        command(community(), id, "closure").expect(200);
        Document closed = parsed(api.get(REQUESTS + "/" + id + ".xml").expect(200));
        assertThat(closed.getDocumentElement().getTagName()).isEqualTo("service_requests");
        assertThat(text(closed, "status")).isEqualTo("closed");
        assertThat(text(closed, "status_notes")).isEqualTo("CLOSED");
        assertThat(closed.getElementsByTagName("zipcode")
                        .item(0)
                        .getChildNodes()
                        .getLength())
                .isZero();
        events.await("fengyi.governance.ReportVerified.v1", id);
    }

    @Test
    void rejectedDuplicateAndWithdrawnAreClosedToo() {
        for (io.fengyi.governance.report.flow.ReportStatus state :
                io.fengyi.governance.report.flow.ReportStatus.values()) {
            boolean ended =
                    List.of("CLOSED", "REJECTED", "DUPLICATE", "WITHDRAWN").contains(state.name());
            assertThat(RequestStatus.of(state).word()).isEqualTo(ended ? "closed" : "open");
        }
    }

    /** Abuse row: Open311 with wrong key. */
    @Test
    void aWrongOrMissingKeyAnswers403AsAnArray() throws Exception {
        Map<String, String> form = aForm();
        form.put("api_key", "guessed");
        Answer wrong = send(form).expect(403);
        assertThat(wrong.json().isArray()).isTrue();
        assertThat(wrong.number("/0/code")).isEqualTo(403);
        assertThat(wrong.body()).doesNotContain("guessed");
        form.remove("api_key");
        send(form).expect(403);
        Document xml = parsed(api.form(REQUESTS + ".xml", form).expect(403));
        assertThat(xml.getDocumentElement().getTagName()).isEqualTo("errors");
        assertThat(text(xml, "code")).isEqualTo("403");
        form.put("api_key", known("reports:read"));
        assertThat(send(form).expect(403).text("/0/description")).startsWith("scope-missing");
    }

    /** Abuse row: page_size=5000 is capped at 1,000. */
    @Test
    void thePageSizeIsCapped() {
        assertThat(new RequestQuery(null, null, null, null, null, "2", "5000")
                        .window(java.time.Instant.parse("2023-03-31T00:00:00Z")))
                .satisfies(window -> {
                    assertThat(window.most()).isEqualTo(1_000);
                    assertThat(window.skip()).isEqualTo(1_000);
                });
        assertThat(api.get(REQUESTS + ".json?page_size=5000").expect(200).json().isArray())
                .isTrue();
        api.get(REQUESTS + ".json?page_size=0").expect(400);
        api.get(REQUESTS + ".json?page=x").expect(400);
    }

    @Test
    void theListIsNarrowedByCodeStatusDateAndIds() {
        clock.set("2024-06-03T10:00");
        String open = accepted(aRider());
        String pending = submitted(aRider());
        clock.set("2024-06-04T10:00");
        String rejected = accepted(aRider());
        command(community(), rejected, "dispatch", Map.of("unit", UNIT)).expect(200);
        command(unit(), rejected, "return", Map.of("reason", "不归本所")).expect(200);
        command(community(), rejected, "rejection", Map.of("reason", "UNTRUE")).expect(200);

        assertThat(ids("")).contains(open, rejected).doesNotContain(pending);
        assertThat(ids("?status=open")).contains(open).doesNotContain(rejected);
        assertThat(ids("?status=closed")).contains(rejected).doesNotContain(open);
        assertThat(ids("?status=open,closed&service_code=CMGT-01-03,CMGT-01-01"))
                .contains(open, rejected);
        assertThat(ids("?service_code=CMGT-01-01")).doesNotContain(open);
        assertThat(ids("?start_date=2024-06-04T00:00:00%2B08:00"))
                .contains(rejected)
                .doesNotContain(open);
        assertThat(ids("?start_date=2024-06-03T00:00:00+08:00&end_date=2024-06-03T23:59:59Z"))
                .contains(open)
                .doesNotContain(rejected);
        assertThat(ids("?status=open&service_request_id=" + rejected + "," + pending))
                .containsExactly(rejected);
        assertThat(ids("?page_size=1&page=1")).hasSize(1);
        assertThat(ids("?page_size=1&page=1")).isNotEqualTo(ids("?page_size=1&page=2"));
        clock.set("2024-09-10T10:00");
        assertThat(ids("")).doesNotContain(open, rejected);
        assertThat(ids("?end_date=2024-06-30T00:00:00Z")).contains(open);
        api.get(REQUESTS + ".json?start_date=2024-01-01T00:00:00Z&end_date=2024-06-30T00:00:00Z")
                .expect(400);
        api.get(REQUESTS + ".json?start_date=yesterday").expect(400);
        api.get(REQUESTS + ".json?status=lost").expect(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://photos.example/a.jpg",
                "https://127.0.0.1/a.jpg",
                "https://0x7f.1/a.jpg",
                "https://2130706433/a.jpg",
                "https://[::ffff:127.0.0.1]/a.jpg",
                "https://10.1.2.3/a.jpg",
                "https://169.254.169.254/a.jpg",
                "https://user@photos.internal/a.jpg",
                "https://localhost/a.jpg",
                "https://127.0.0.1:8443/a.jpg"
            })
    void aMediaUrlThatIsNoPublicAddressIsRefused(String url) {
        Map<String, String> form = aForm();
        form.put("media_url", url);
        assertThat(send(form).expect(400).text("/0/description")).startsWith("address-not-allowed");
    }

    @Test
    void aMediaUrlIsFetchedCleanedAndShown() {
        Map<String, String> form = aForm();
        form.remove("description");
        form.put("media_url", "https://photos.example/" + UUID.randomUUID() + ".jpg");
        String id = send(form).expect(201).text("/0/service_request_id");
        command(grid(), id, "acceptance").expect(200);
        String link = api.get(REQUESTS + "/" + id + ".json").expect(200).text("/0/media_url");
        assertThat(link).contains("/api/v1/media/governance/");
        assertThat(api.get(link.substring(link.indexOf("/api/"))).expect(200).header("Content-Type"))
                .isEqualTo("image/jpeg");

        form.put("media_url", "https://photos.example/gone.jpg");
        assertThat(send(form).expect(400).text("/0/description")).startsWith("media-not-fetched");
        form.put("media_url", "https://photos.example/page.html");
        assertThat(send(form).expect(400).text("/0/description")).startsWith("media-type-not-supported");
    }

    @Test
    void whatDoesNotFitAnswers400And404() {
        Map<String, String> form = aForm();
        form.put("service_code", "CMGT-99-99");
        assertThat(send(form).expect(404).number("/0/code")).isEqualTo(404);
        form.remove("service_code");
        send(form).expect(400);
        api.get("/open311/v2/services/CMGT-01.json").expect(404);
        api.get("/open311/v2/tokens/rpt_0000000000000.json").expect(404);

        Map<String, String> plate = aForm();
        plate.put("description", "车牌苏A12345堵住盲道");
        Answer refused = send(plate).expect(400);
        assertThat(refused.text("/0/description")).startsWith("personal-data-in-text");
        assertThat(refused.body()).doesNotContain("A12345");
        Map<String, String> outside = aForm();
        outside.put("long", "121.9");
        assertThat(send(outside).expect(400).text("/0/description")).startsWith("outside-area");
        outside.put("long", "east");
        send(outside).expect(400);
        outside.remove("long");
        send(outside).expect(400);
        Map<String, String> elsewhere = aForm();
        elsewhere.put("long", "120.3223");
        assertThat(send(elsewhere).expect(400).text("/0/description"))
                .as("not among the partner's areas")
                .startsWith("outside-area");
        Map<String, String> address = aForm();
        address.remove("lat");
        address.remove("long");
        send(address).expect(400);
        address.put("address_string", "古镇社区人民路 12 号");
        send(address).expect(201);
        Map<String, String> longText = aForm();
        longText.put("description", "长".repeat(501));
        send(longText).expect(400);
    }

    @Test
    void aBearerMayReportAsWell() {
        Map<String, String> form = aForm();
        form.remove("api_key");
        as(TestTokens.partner(client, "reports:write", COMMUNITY))
                .form(REQUESTS + ".json", form)
                .expect(201);
        as(TestTokens.partner(client, "reports:read", COMMUNITY))
                .form(REQUESTS + ".json", form)
                .expect(403);
        as(community()).form(REQUESTS + ".json", form).expect(403);
        form.put("media_url", "https://photos.example/" + UUID.randomUUID() + ".jpg");
        as(rider(aRider())).form(REQUESTS + ".json", form).expect(201);
    }

    @Test
    void theSameIdempotencyKeyGivesTheSameRequest() {
        String once = UUID.randomUUID().toString();
        String first =
                api.key(once).form(REQUESTS + ".json", aForm()).expect(201).text("/0/service_request_id");
        Answer again = api.key(once).form(REQUESTS + ".json", aForm()).expect(201);
        assertThat(again.text("/0/service_request_id")).isEqualTo(first);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(send(aForm()).expect(201).text("/0/service_request_id")).isNotEqualTo(first);
    }

    /** A key may come in the address, as many clients send it. */
    @Test
    void theKeyMayStandInTheQuery() {
        Map<String, String> form = aForm();
        form.remove("api_key");
        api.form(REQUESTS + ".json?api_key=" + key, form).expect(201);
    }

    @Test
    void aGoodKeyIsAskedForOnceAndWithoutTheRegistryNothingIsWritten() {
        send(aForm()).expect(201);
        send(aForm()).expect(201);
        assertThat(REGISTRY.findAll(postRequestedFor(urlEqualTo(CHECKS))
                        .withRequestBody(equalToJson("{\"apiKey\":\"" + key + "\"}"))))
                .hasSize(1);
        StubMapping down = REGISTRY.stubFor(
                post(urlEqualTo(CHECKS)).atPriority(1).willReturn(aResponse().withStatus(500)));
        try {
            send(aForm()).expect(201);
            Map<String, String> form = aForm();
            form.put("api_key", "never-seen");
            Answer unavailable = send(form).expect(503);
            assertThat(unavailable.header("Retry-After")).isNotNull();
            assertThat(unavailable.number("/0/code")).isEqualTo(503);
            assertThat(api.get(REQUESTS + "/rpt_0000000000000.json?api_key=never-seen")
                            .status())
                    .isEqualTo(404);
        } finally {
            REGISTRY.removeStub(down);
        }
    }

    private Answer send(Map<String, String> form) {
        return api.form(REQUESTS + ".json", form);
    }

    private Map<String, String> aForm() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("api_key", key);
        form.put("service_code", "CMGT-01-03");
        form.put("lat", String.valueOf(LATITUDE));
        form.put("long", String.valueOf(LONGITUDE));
        form.put("description", "盲道被共享单车占用");
        return form;
    }

    private List<String> ids(String query) {
        return api.get(REQUESTS + ".json" + query)
                .expect(200)
                .json()
                .valueStream()
                .map(one -> one.at("/service_request_id").asString())
                .toList();
    }

    /** A category that asks for three things. */
    private String withAttributes() {
        String code =
                "OPEN-01-0" + java.util.concurrent.ThreadLocalRandom.current().nextInt(10);
        for (String each : List.of("OPEN-01", code)) {
            Answer put = as(street())
                    .put(
                            "/api/v1/report-categories/" + each,
                            Map.of(
                                    "name", "路面",
                                    "urgency", "NORMAL",
                                    "clockPolicy", "NORMAL",
                                    "validFrom", "2020-01-01",
                                    "attributes",
                                            each.equals("OPEN-01")
                                                    ? List.of()
                                                    : List.of(
                                                            Map.of(
                                                                    "code",
                                                                    "ground",
                                                                    "name",
                                                                    "路面",
                                                                    "kind",
                                                                    "SINGLE",
                                                                    "required",
                                                                    true,
                                                                    "values",
                                                                    List.of("DRY", "WET")),
                                                            Map.of(
                                                                    "code",
                                                                    "count",
                                                                    "name",
                                                                    "数量",
                                                                    "kind",
                                                                    "NUMBER",
                                                                    "required",
                                                                    false),
                                                            Map.of(
                                                                    "code",
                                                                    "kinds",
                                                                    "name",
                                                                    "种类",
                                                                    "kind",
                                                                    "MULTI",
                                                                    "required",
                                                                    false,
                                                                    "values",
                                                                    List.of("A", "B")))));
            assertThat(put.status()).as(put.body()).isIn(200, 201, 428);
        }
        return code;
    }

    private static Document parsed(Answer answer) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.bytes()));
    }

    private static String text(Document document, String element) {
        return document.getElementsByTagName(element).item(0).getTextContent();
    }
}
