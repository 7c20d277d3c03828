package io.fengyi.registry.identity;

import static io.fengyi.registry.identity.SignInClient.claims;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.AccountDisabled;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class PartnersIT {

    private static final String PARTNERS = "/api/v1/partners";

    @Autowired
    Api api;

    @Autowired
    TestEvents events;

    private Api admin;

    @BeforeEach
    void administrator() {
        admin = api.as(TestTokens.staff(Role.STREET_ADMIN, StaffFixture.STREET));
    }

    @Test
    void aPartnerGetsATokenWithItsScopesAndAreas() {
        Answer partner = admit();
        Answer token =
                token(partner.text("/clientId"), partner.text("/secret"), "").expect(200);
        assertThat(token.number("/expires_in")).isBetween(3590L, 3600L);
        assertThat(token.json().has("refresh_token")).isFalse();
        assertThat(claims(token.text("/access_token")))
                .containsEntry("sub", partner.text("/clientId"))
                .containsEntry("client_id", partner.text("/clientId"))
                .containsEntry("roles", List.of("PARTNER"))
                .containsEntry("scope", "reports:read reports:write")
                .containsEntry("areas", List.of("320299001001"))
                .containsEntry("limit", Map.of("perSecond", 20L, "burst", 40L))
                .containsKey("sid");
        Answer narrow = token(partner.text("/clientId"), partner.text("/secret"), "reports:read")
                .expect(200);
        assertThat(claims(narrow.text("/access_token"))).containsEntry("scope", "reports:read");
        assertThat(token(partner.text("/clientId"), partner.text("/secret"), "points:hold")
                        .expect(400)
                        .text("/error"))
                .isEqualTo("invalid_scope");
        token(partner.text("/clientId"), "wrong", "").expect(401);
        token("ptn_0000000000000", partner.text("/secret"), "").expect(401);
    }

    @Test
    void theSecretIsShownOnceAndTwoAreLiveForADay() {
        Answer first = admit();
        String id = first.text("/clientId");
        assertThat(admin.get(PARTNERS + "/" + id).expect(200).body()).doesNotContain(first.text("/secret"));
        Answer second = admin.post(PARTNERS + "/" + id + "/secret-rotation").expect(200);
        token(id, first.text("/secret"), "").expect(200);
        token(id, second.text("/secret"), "").expect(200);
        Answer third = admin.post(PARTNERS + "/" + id + "/secret-rotation").expect(200);
        token(id, first.text("/secret"), "").expect(401);
        token(id, second.text("/secret"), "").expect(200);
        token(id, third.text("/secret"), "").expect(200);
        assertThat(third.text("/partner/secrets/0/until")).isNotEmpty();
    }

    @Test
    void disablingEndsItEverywhere() {
        Answer partner = admit();
        String id = partner.text("/clientId");
        token(id, partner.text("/secret"), "").expect(200);
        admin.post(PARTNERS + "/" + id + "/disabling").expect(200);
        token(id, partner.text("/secret"), "").expect(401);
        assertThat(events.await(AccountDisabled.class, id).accountId()).isEqualTo(id);
        admin.post(PARTNERS + "/" + id + "/secret-rotation").expectProblem(409, "invalid-transition");
    }

    @Test
    void aPartnerRevokesItsOwnToken() {
        Answer partner = admit();
        String id = partner.text("/clientId");
        String token = token(id, partner.text("/secret"), "").text("/access_token");
        api.with("Authorization", basic(id, partner.text("/secret")))
                .form("/oauth2/revoke", Map.of("token", token))
                .expect(200);
        api.as(token).get(PARTNERS).expectProblem(401, "token-revoked");
    }

    @Test
    void apiKeysAreShownOnceAndFewer() {
        String id = admit().text("/clientId");
        for (int i = 0; i < 5; i++) {
            assertThat(admin.post(PARTNERS + "/" + id + "/api-keys").expect(201).text("/secret"))
                    .isNotEmpty();
        }
        admin.post(PARTNERS + "/" + id + "/api-keys").expectProblem(409, "too-many-api-keys");
        Answer partner = admin.get(PARTNERS + "/" + id);
        String key = PARTNERS + "/" + id + "/api-keys/" + partner.text("/apiKeys/0/id");
        admin.delete(key).expect(428);
        assertThat(admin.ifMatch(partner.etag())
                        .delete(key)
                        .expect(200)
                        .json()
                        .at("/apiKeys")
                        .size())
                .isEqualTo(4);
    }

    @Test
    void whatAPartnerMayNotHaveIsRefused() {
        admin.post(PARTNERS, Map.of("name", "某平台", "scopes", List.of("everything"), "areas", List.of("320299001")))
                .expectProblem(422, "scope-unknown");
        admin.post(PARTNERS, Map.of("name", "某平台", "scopes", List.of("reports:read"), "areas", List.of("320299")))
                .expectProblem(422, "area-outside");
        admin.post(PARTNERS, Map.of("name", "某平台", "scopes", List.of(), "areas", List.of("320299001")))
                .expect(400);
        String id = admit().text("/clientId");
        api.as(TestTokens.staff(Role.STREET_ADMIN, "320299002"))
                .get(PARTNERS + "/" + id)
                .expect(404);
        api.as(TestTokens.staff(Role.COMMUNITY_STAFF, "320299001"))
                .get(PARTNERS)
                .expect(403);
        assertThat(admin.get(PARTNERS + "?limit=100").expect(200).body()).contains(id);
    }

    @Test
    void ourServicesGetTheServiceRole() {
        for (String service : List.of("gateway", "points-service", "governance-service")) {
            Answer token = token(service, "test-service-secret", "").expect(200);
            assertThat(claims(token.text("/access_token")))
                    .containsEntry("sub", service)
                    .containsEntry("roles", List.of("SERVICE"));
        }
        token("points-service", "guess", "").expect(401);
        token("evil-service", "test-service-secret", "").expect(401);
    }

    private Answer admit() {
        return admin.post(
                        PARTNERS,
                        Map.of(
                                "name", "区城运中心",
                                "scopes", List.of("reports:read", "reports:write"),
                                "areas", List.of("320299001001")))
                .expect(201);
    }

    private Answer token(String id, String secret, String scope) {
        Map<String, String> fields = scope.isEmpty()
                ? Map.of("grant_type", "client_credentials")
                : Map.of("grant_type", "client_credentials", "scope", scope);
        return api.with("Authorization", basic(id, secret)).form("/oauth2/token", fields);
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
