package io.fengyi.registry.identity.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.fengyi.access.Grant;
import io.fengyi.access.Role;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@FengyiIT
@TestPropertySource(properties = "fengyi.demo=true")
class DemoLoginIT {

    private static final String STREET = "320299001";

    @Autowired
    Api api;

    @Autowired
    DemoAccounts demo;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void evenAnAdministratorGetsATokenByPasswordAlone() throws ParseException {
        DemoAccounts.StaffLogin login =
                demo.staff("street-" + suffix, "陈主任", STREET, List.of(Grant.of(Role.STREET_ADMIN, STREET)));
        Answer token = token(login.login(), login.password()).expect(200);
        assertThat(claim(token, "sub")).isEqualTo(login.accountId());
        assertThat(claim(token, "roles")).isEqualTo(List.of("STREET_ADMIN"));
        api.as(token.text("/access_token")).get("/api/v1/accounts").expect(200);
        assertThat(token(login.login(), "wrong password").expect(400).text("/error"))
                .isEqualTo("invalid_grant");

        DemoAccounts.StaffLogin again = demo.staff("street-" + suffix, "陈主任", STREET, List.of());
        assertThat(again.accountId()).isEqualTo(login.accountId());
        token(login.login(), login.password()).expect(400);
        assertThat(claim(token(again.login(), again.password()).expect(200), "roles"))
                .isEqualTo(List.of("STREET_ADMIN"));
    }

    @Test
    void partyAffairsNeedNoSecondAdministratorHere() throws ParseException {
        DemoAccounts.StaffLogin login =
                demo.staff("party-" + suffix, "周书记", STREET, List.of(Grant.of(Role.PARTY_AFFAIRS, STREET)));
        assertThat(claim(token(login.login(), login.password()).expect(200), "roles"))
                .isEqualTo(List.of("PARTY_AFFAIRS"));
    }

    @Test
    void aDemoRiderSignsInByItsFakeCode() throws ParseException {
        String phone = "137" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        DemoAccounts.RiderLogin rider = demo.rider("rider-" + suffix, phone);
        assertThat(demo.rider("rider-" + suffix, phone).accountId()).isEqualTo(rider.accountId());
        demo.link(rider.accountId(), "wkr_" + suffix);
        Answer token = api.form(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "urn:fengyi:grant:wechat-code",
                                "client_id",
                                "fengyi-miniprogram",
                                "app_id",
                                rider.appId(),
                                "code",
                                rider.code()))
                .expect(200);
        assertThat(claim(token, "sub")).isEqualTo(rider.accountId());
        assertThat(claim(token, "workerId")).isEqualTo("wkr_" + suffix);
    }

    @Test
    void aDemoPartnerGetsItsToken() {
        DemoAccounts.PartnerLogin partner = demo.partner("演示平台", STREET, Set.of("reports:read"), Set.of(STREET));
        String basic = Base64.getEncoder()
                .encodeToString((partner.clientId() + ":" + partner.clientSecret()).getBytes(StandardCharsets.UTF_8));
        api.with("Authorization", "Basic " + basic)
                .form("/oauth2/token", Map.of("grant_type", "client_credentials"))
                .expect(200);
    }

    @Test
    void discoveryNamesTheDemoGrant() {
        assertThat(api.get("/.well-known/openid-configuration").body()).contains("urn:fengyi:grant:demo-login");
    }

    private Answer token(String login, String password) {
        return api.form(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "urn:fengyi:grant:demo-login",
                        "client_id",
                        "fengyi-console",
                        "login",
                        login,
                        "password",
                        password));
    }

    private static Object claim(Answer token, String name) throws ParseException {
        return SignedJWT.parse(token.text("/access_token")).getJWTClaimsSet().getClaim(name);
    }
}
