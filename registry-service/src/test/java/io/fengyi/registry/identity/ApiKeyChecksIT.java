package io.fengyi.registry.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What governance-service asks when somebody reports through Open311. */
@FengyiIT
class ApiKeyChecksIT {

    private static final String PARTNERS = "/api/v1/partners";
    private static final String CHECKS = "/internal/api-key-checks";

    @Autowired
    Api api;

    private Api admin;
    private Api governance;
    private String partner;

    @BeforeEach
    void aPartner() {
        admin = api.as(TestTokens.staff(Role.STREET_ADMIN, StaffFixture.STREET));
        governance = api.as(TestTokens.service("governance-service"));
        partner = admin.post(
                        PARTNERS,
                        Map.of(
                                "name", "城市热线",
                                "scopes", List.of("reports:write"),
                                "areas", List.of("320299001001")))
                .expect(201)
                .text("/clientId");
    }

    @Test
    void theHolderOfAKeyIsNamedWithScopesAndAreas() {
        String key = newKey();
        Answer holder = governance.post(CHECKS, Map.of("apiKey", key)).expect(200);
        assertThat(holder.text("/clientId")).isEqualTo(partner);
        assertThat(holder.text("/scopes/0")).isEqualTo("reports:write");
        assertThat(holder.text("/areas/0")).isEqualTo("320299001001");
        assertThat(holder.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aKeyOfNobodyAndARemovedKeyAnswer404() {
        Answer unknown =
                governance.post(CHECKS, Map.of("apiKey", "guessed-key")).expect(404);
        assertThat(unknown.body()).doesNotContain("guessed-key");
        String key = newKey();
        Answer now = admin.get(PARTNERS + "/" + partner);
        admin.ifMatch(now.etag())
                .delete(PARTNERS + "/" + partner + "/api-keys/" + now.text("/apiKeys/0/id"))
                .expect(200);
        governance.post(CHECKS, Map.of("apiKey", key)).expect(404);
    }

    @Test
    void theKeysOfADisabledPartnerAreWorthNothing() {
        String key = newKey();
        admin.post(PARTNERS + "/" + partner + "/disabling").expect(200);
        governance.post(CHECKS, Map.of("apiKey", key)).expect(404);
    }

    @Test
    void onlyServicesAsk() {
        admin.post(CHECKS, Map.of("apiKey", "x")).expect(403);
        api.post(CHECKS, Map.of("apiKey", "x")).expect(401);
        governance.post(CHECKS, Map.of("apiKey", "")).expect(400);
    }

    private String newKey() {
        return admin.post(PARTNERS + "/" + partner + "/api-keys").expect(201).text("/secret");
    }
}
