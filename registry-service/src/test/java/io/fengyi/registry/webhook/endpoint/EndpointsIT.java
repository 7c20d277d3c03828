package io.fengyi.registry.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.contracts.registry.WebhookEndpointDisabled;
import io.fengyi.registry.Town;
import io.fengyi.registry.webhook.Hooks;
import io.fengyi.registry.webhook.Hooks.Owner;
import io.fengyi.registry.webhook.Hooks.Registered;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may have which endpoint (platform.md 3.10). */
@FengyiIT
class EndpointsIT {

    private static final String URL = "http://127.0.0.1:9999/hook";
    private static final String TYPE = "report.verified";

    @Autowired
    Api api;

    @Autowired
    Hooks hooks;

    @Autowired
    TestEvents events;

    Town town;
    Owner owner;

    @BeforeEach
    void aPartner() {
        town = new Town(api);
        owner = hooks.partner(town);
    }

    @Test
    void theSecretIsShownOnceAndKeptSealed() {
        Registered endpoint = owner.registers(URL, TYPE, "station.menu");
        assertThat(endpoint.secret()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(endpoint.answer().header("Cache-Control")).contains("no-store");
        Answer shown = owner.api().get(endpoint.path()).expect(200);
        assertThat(shown.etag()).isEqualTo(endpoint.answer().etag());
        assertThat(shown.body()).doesNotContain("whsec_").doesNotContain("secret");
        assertThat(shown.json().get("types").valueStream().map(type -> type.asString()))
                .containsExactly(TYPE, "station.menu");
        assertThat(shown.json().get("areas").valueStream().map(area -> area.asString()))
                .containsExactly(town.street);
        assertThat(owner.api().get(Hooks.ENDPOINTS).expect(200).body()).doesNotContain("whsec_");
        String bare = endpoint.secret().substring("whsec_".length());
        assertThat(hooks.stored(endpoint.id()).toJson()).doesNotContain(bare).doesNotContain("whsec_");
        assertThat(Base64.getDecoder().decode(bare)).hasSize(32);
    }

    @Test
    void aRepeatedRegistrationMakesOneEndpoint() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("url", URL, "types", List.of(TYPE));
        Answer first = owner.api().key(key).post(Hooks.ENDPOINTS, body).expect(201);
        Answer second = owner.api().key(key).post(Hooks.ENDPOINTS, body).expect(201);
        assertThat(second.text("/endpoint/id")).isEqualTo(first.text("/endpoint/id"));
        assertThat(owner.api().get(Hooks.ENDPOINTS).json().get("items")).hasSize(1);
    }

    @Test
    void aPartnerHasTenEndpointsHoweverManyAreAskedForAtOnce() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < 14; i++) {
                asked.add(() -> owner.api()
                        .post(Hooks.ENDPOINTS, Map.of("url", URL, "types", List.of(TYPE)))
                        .status());
            }
            for (Future<Integer> answer : callers.invokeAll(asked)) {
                assertThat(answer.get()).isIn(201, 409, 503);
            }
        } finally {
            callers.shutdown();
        }
        while (owner.api().get(Hooks.ENDPOINTS).json().get("items").size() < 10) {
            owner.registers(URL, TYPE);
        }
        owner.api()
                .post(Hooks.ENDPOINTS, Map.of("url", URL, "types", List.of(TYPE)))
                .expectProblem(409, "too-many-endpoints");
        assertThat(owner.api().get(Hooks.ENDPOINTS).json().get("items")).hasSize(10);
    }

    @Test
    void somebodyElsesEndpointDoesNotExist() {
        Registered endpoint = owner.registers(URL, TYPE);
        Owner stranger = hooks.partner(town);
        assertThat(stranger.api().get(Hooks.ENDPOINTS).json().get("items")).isEmpty();
        for (Api outsider : List.of(stranger.api(), api.as(new Town(api).sa()))) {
            outsider.get(endpoint.path()).expect(404);
            Api matching = outsider.ifMatch(endpoint.answer().etag());
            matching.patch(endpoint.path(), Map.of("enabled", false)).expect(404);
            matching.delete(endpoint.path()).expect(404);
            outsider.post(endpoint.path() + "/secret-rotation").expect(404);
            outsider.post(endpoint.path() + "/test").expect(404);
            outsider.post(endpoint.path() + "/replay", Map.of("since", "2026-01-01T00:00:00Z"))
                    .expect(404);
        }
        stranger.api()
                .post(Hooks.ENDPOINTS, Map.of("partnerId", owner.id(), "url", URL, "types", List.of(TYPE)))
                .expect(404);
        owner.api().get(endpoint.path()).expect(200);
    }

    @Test
    void itNeedsTheScopeOrAnAdministrator() {
        Api without = api.as(TestTokens.partner(owner.id(), "reports:read points:hold", town.street));
        without.get(Hooks.ENDPOINTS).expect(403);
        without.post(Hooks.ENDPOINTS, Map.of("url", URL, "types", List.of(TYPE)))
                .expect(403);
        without.get(Hooks.DELIVERIES).expect(403);
        api.as(town.cs()).get(Hooks.ENDPOINTS).expect(403);
        api.get(Hooks.ENDPOINTS).expect(401);
    }

    @Test
    void anAdministratorLooksAfterThePartnersOfTheOwnArea() {
        Api admin = api.as(town.sa());
        admin.post(Hooks.ENDPOINTS, Map.of("url", URL, "types", List.of(TYPE))).expect(422);
        Answer made = admin.post(Hooks.ENDPOINTS, Map.of("partnerId", owner.id(), "url", URL, "types", List.of(TYPE)))
                .expect(201);
        String path = Hooks.ENDPOINTS + "/" + made.text("/endpoint/id");
        owner.api().get(path).expect(200);
        assertThat(admin.get(Hooks.ENDPOINTS).json().get("items")).hasSize(1);
        api.as(new Town(api).sa())
                .post(Hooks.ENDPOINTS, Map.of("partnerId", owner.id(), "url", URL, "types", List.of(TYPE)))
                .expect(404);
        admin.post(path + "/secret-rotation").expect(200);
    }

    @Test
    void typesComeFromTheClosedListAndAreasFromThePartners() {
        refused(Map.of("url", URL, "types", List.of("worker.registered")), "event-type-unknown");
        refused(Map.of("url", URL, "types", List.of("points.granted")), "event-type-unknown");
        refused(Map.of("url", URL, "types", List.of(TYPE), "areas", List.of("320299001")), "area-outside");
        refused(Map.of("url", URL, "types", List.of(TYPE), "areas", List.of(town.district)), "area-outside");
        owner.api()
                .post(Hooks.ENDPOINTS, Map.of("url", URL, "types", List.of(TYPE), "areas", List.of(town.community)))
                .expect(201);
        owner.api()
                .post(Hooks.ENDPOINTS, Map.of("url", URL, "types", List.of()))
                .expect(400);
        owner.api()
                .post(Hooks.ENDPOINTS, Map.of("url", URL, "types", List.of(TYPE), "secret", "mine"))
                .expect(400);
    }

    @Test
    void aChangeNeedsThePresentVersionAndARemovedOneIsGone() {
        Registered endpoint = owner.registers(URL, TYPE);
        owner.api().patch(endpoint.path(), Map.of("enabled", false)).expect(428);
        Answer changed = owner.api()
                .ifMatch(endpoint.answer().etag())
                .patch(endpoint.path(), Map.of("types", List.of("sweep.closed"), "description", "城运中心"))
                .expect(200);
        assertThat(changed.text("/types/0")).isEqualTo("sweep.closed");
        assertThat(changed.text("/description")).isEqualTo("城运中心");
        Api stale = owner.api().ifMatch(endpoint.answer().etag());
        stale.patch(endpoint.path(), Map.of("enabled", false)).expect(412);
        stale.delete(endpoint.path()).expect(412);
        Api present = owner.api().ifMatch(changed.etag());
        present.patch(endpoint.path(), Map.of("types", List.of("everything"))).expect(422);
        present.patch(endpoint.path(), Map.of("areas", List.of("320299001"))).expect(422);
        present.patch(endpoint.path(), Map.of("url", "https://10.0.0.1/")).expect(422);
        present.patch(endpoint.path(), Map.of("partnerId", "ptn_x")).expect(400);
        owner.api().delete(endpoint.path()).expect(428);
        present.delete(endpoint.path()).expect(204);
        owner.api().get(endpoint.path()).expect(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/hook",
                "https://0x7f.1/hook",
                "https://0x7f000001/hook",
                "https://2130706433/hook",
                "https://[::1]/hook",
                "https://[::ffff:127.0.0.1]/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://10.1.2.3/hook",
                "https://192.168.0.1/hook",
                "https://100.64.0.1/hook",
                "https://[fd00::1]/hook",
                "https://localhost/hook",
                "https://no-such-name.invalid/hook",
                "https://user@hooks.example.com/",
                "https://hooks.example.com:8443/",
                "http://hooks.example.com/",
                "http://127.0.0.1/hook",
                "http://localhost:8081/hook",
                "ftp://hooks.example.com/",
                "hooks.example.com"
            })
    void anAddressThatIsNotEverybodysIsRefused(String url) {
        refused(Map.of("url", url, "types", List.of(TYPE)), "address-not-allowed");
    }

    @Test
    void aDisabledPartnersEndpointsAreDisabled() {
        Registered endpoint = owner.registers(URL, TYPE);
        Api admin = api.as(town.sa());
        admin.post("/api/v1/partners/" + owner.id() + "/disabling").expect(200);
        assertThat(events.await(WebhookEndpointDisabled.class, endpoint.id()).reason())
                .isEqualTo("PARTNER_DISABLED");
        Answer shown = admin.get(endpoint.path()).expect(200);
        assertThat(shown.text("/disabledBecause")).isEqualTo("PARTNER_DISABLED");
        admin.ifMatch(shown.etag())
                .patch(endpoint.path(), Map.of("enabled", true))
                .expectProblem(409, "partner-disabled");
    }

    private void refused(Map<String, Object> body, String code) {
        Answer answer = owner.api().post(Hooks.ENDPOINTS, body).expect(422);
        assertThat(answer.body()).contains(code);
    }
}
