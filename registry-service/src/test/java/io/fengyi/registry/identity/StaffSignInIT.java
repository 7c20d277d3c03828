package io.fengyi.registry.identity;

import static io.fengyi.registry.identity.SignInClient.claims;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.registry.identity.StaffFixture.Staff;
import io.fengyi.registry.identity.secret.Totp;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class StaffSignInIT {

    @Autowired
    Api api;

    private StaffFixture staff;
    private SignInClient browser;

    @BeforeEach
    void openBrowser() {
        staff = new StaffFixture(api);
        browser = new SignInClient(api);
    }

    @Test
    void passwordAndPkceGiveATokenOfFifteenMinutes() {
        Staff grid = staff.active(Role.GRID_STAFF);
        Answer tokens = staff.tokens(grid);
        assertThat(tokens.number("/expires_in")).isBetween(890L, 900L);
        Map<String, Object> claims = claims(tokens.text("/access_token"));
        assertThat(claims)
                .containsEntry("sub", grid.accountId())
                .containsEntry("client_id", "fengyi-console")
                .containsEntry("roles", List.of("GRID_STAFF"))
                .containsEntry("areas", List.of("320299001001"));
        assertThat(claims.get("grants"))
                .isEqualTo(List.of(Map.of("role", "GRID_STAFF", "areas", List.of("320299001001"))));
    }

    @Test
    void aStrangerIsLedToTheSignInPageWithTheWholeRequest() {
        String query = SignInClient.authorizeQuery(SignInClient.verifier());
        Answer redirect = browser.get("/oauth2/authorize?" + query).expect(302);
        String location = redirect.header("Location");
        assertThat(location).startsWith("/login?continue=");
        assertThat(URLDecoder.decode(location.substring("/login?continue=".length()), StandardCharsets.UTF_8))
                .isEqualTo(query);
        Answer page = browser.get(location).expect(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.body())
                .contains("lang=\"zh-CN\"", "<label for=\"password\">密码</label>")
                .doesNotContain("<script");
        assertThat(page.headers().allValues("Set-Cookie")).allMatch(cookie -> cookie.contains("Path=/login"));
    }

    @Test
    void thePageSpeaksEnglishOnRequest() {
        Answer page = api.with("Accept-Language", "en").get("/login").expect(200);
        assertThat(page.body()).contains("lang=\"en\"", "Password");
        api.get("/login/style.css").expect(200);
    }

    @Test
    void theSignInCookieIsForTwoPathsOnly() {
        Staff grid = staff.active(Role.GRID_STAFF);
        Answer signedIn = browser.password(
                grid.login(), StaffFixture.PASSWORD, SignInClient.authorizeQuery(SignInClient.verifier()));
        List<String> cookies = signedIn.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("fengyi-sign-in=") && !cookie.contains("Max-Age=0"))
                .toList();
        assertThat(cookies).hasSize(2).allMatch(c -> c.contains("HttpOnly") && c.contains("SameSite=Lax"));
        assertThat(cookies)
                .anyMatch(c -> c.contains("Path=/login;"))
                .anyMatch(c -> c.contains("Path=/oauth2/authorize;"));
    }

    @Test
    void aWrongVerifierIsRefusedAndACodeWorksOnce() {
        Staff grid = staff.active(Role.GRID_STAFF);
        String verifier = SignInClient.verifier();
        Answer signedIn = browser.password(grid.login(), StaffFixture.PASSWORD, SignInClient.authorizeQuery(verifier));
        String code = browser.authorizationCode(signedIn);
        assertThat(browser.redeem(code, SignInClient.verifier()).expect(400).text("/error"))
                .isEqualTo("invalid_grant");
        String token = browser.redeem(code, verifier).expect(200).text("/access_token");
        assertThat(browser.redeem(code, verifier).expect(400).text("/error")).isEqualTo("invalid_grant");
        // the second use ended what the first one had given
        api.as(token).post("/api/v1/me/password", Map.of()).expectProblem(401, "token-revoked");
    }

    @Test
    void aRequestWithoutS256OrToAForeignPageIsRefused() {
        Staff grid = staff.active(Role.GRID_STAFF);
        String query = SignInClient.authorizeQuery(SignInClient.verifier());
        browser.password(grid.login(), StaffFixture.PASSWORD, query).expect(303);
        String plain = query.replace("S256", "plain");
        assertThat(browser.get("/oauth2/authorize?" + plain).header("Location")).contains("error=invalid_request");
        String foreign = query.replace("localhost", "evil.example");
        browser.get("/oauth2/authorize?" + foreign).expect(400);
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        Staff grid = staff.active(Role.GRID_STAFF);
        Answer refused = browser.form("/login", Map.of("login", grid.login(), "password", StaffFixture.PASSWORD));
        refused.expect(403);
        assertThat(browser.cookies).doesNotContainKey("fengyi-sign-in");
    }

    @Test
    void whatIsTypedIsShownEscaped() {
        Answer refused = browser.password("\"><script>alert(1)</script>", "whatever is wrong", "a=\"><b>");
        refused.expect(401);
        assertThat(refused.body()).doesNotContain("<script>", "\"><b>");
    }

    @Test
    void theSignInNeverLeadsAwayFromThisServer() {
        Staff grid = staff.active(Role.GRID_STAFF);
        Answer signedIn = browser.password(grid.login(), StaffFixture.PASSWORD, "//evil.example/?x=y");
        assertThat(signedIn.expect(303).header("Location")).startsWith("/oauth2/authorize?");
    }

    @Test
    void fiveFailuresPauseTheAccountAndAnAdministratorMayEndThePause() {
        Staff grid = staff.active(Role.GRID_STAFF);
        for (int i = 0; i < 5; i++) {
            browser.password(grid.login(), "wrong password " + i, "").expect(401);
        }
        Answer right = browser.password(grid.login(), StaffFixture.PASSWORD, "").expect(401);
        Answer unknown =
                browser.password("nobody-at-all", StaffFixture.PASSWORD, "").expect(401);
        assertThat(right.body().replace(grid.login(), ""))
                .isEqualTo(unknown.body().replace("nobody-at-all", ""));
        Answer account = staff.administrator().get("/api/v1/accounts/" + grid.accountId());
        assertThat(Instant.parse(account.text("/pausedUntil")))
                .isAfter(Instant.now().plusSeconds(800));
        staff.administrator()
                .post("/api/v1/accounts/" + grid.accountId() + "/unlock")
                .expect(200);
        browser.password(grid.login(), StaffFixture.PASSWORD, "").expect(303);
    }

    @Test
    void anAdministratorNeedsASecondStep() {
        Staff admin = staff.active(Role.STREET_ADMIN);
        String verifier = SignInClient.verifier();
        String query = SignInClient.authorizeQuery(verifier);
        Answer enrolment =
                browser.password(admin.login(), StaffFixture.PASSWORD, query).expect(200);
        assertThat(enrolment.body()).contains("<svg", "绑定验证器");
        Totp totp = totpOf(enrolment);
        browser.code(enrolment, "000000").expect(401);

        Answer again =
                browser.password(admin.login(), StaffFixture.PASSWORD, query).expect(200);
        String code = totp.codeAt(Instant.now());
        Answer signedIn = browser.code(again, code);
        Answer tokens =
                browser.redeem(browser.authorizationCode(signedIn), verifier).expect(200);
        assertThat(claims(tokens.text("/access_token"))).containsEntry("roles", List.of("STREET_ADMIN"));

        SignInClient other = new SignInClient(api);
        Answer second =
                other.password(admin.login(), StaffFixture.PASSWORD, query).expect(200);
        assertThat(second.body()).doesNotContain("<svg");
        other.code(second, code).expect(401); // a code works once
    }

    @Test
    void anInvitationWorksOnceAndWantsAGoodPassword() {
        Answer invited = staff.invite(Role.GRID_STAFF);
        assertThat(staff.accept(invited, "short").expect(422).body()).contains("少于 12");
        assertThat(staff.accept(invited, "aaaaaaaaaaaaaaaa").expect(422).body()).contains("不同字符");
        staff.accept(invited, "密".repeat(25)).expect(422);
        staff.accept(invited, StaffFixture.PASSWORD).expect(200);
        staff.accept(invited, StaffFixture.PASSWORD).expect(410);
        api.get("/login/invitation?code=guess").expect(410);
    }

    @Test
    void signingOutEndsTheBrowsersSignIn() {
        Staff grid = staff.active(Role.GRID_STAFF);
        String query = SignInClient.authorizeQuery(SignInClient.verifier());
        browser.password(grid.login(), StaffFixture.PASSWORD, query).expect(303);
        browser.get("/oauth2/authorize?" + query).expect(302);
        browser.form("/login/sign-out", Map.of()).expect(200);
        assertThat(browser.get("/oauth2/authorize?" + query).header("Location")).startsWith("/login?");
    }

    @Test
    void revokingATokenEndsTheBrowsersSignInToo() {
        Staff grid = staff.active(Role.GRID_STAFF);
        String verifier = SignInClient.verifier();
        String query = SignInClient.authorizeQuery(verifier);
        String code = browser.authorizationCode(browser.password(grid.login(), StaffFixture.PASSWORD, query));
        Answer tokens = browser.redeem(code, verifier).expect(200);
        api.form("/oauth2/revoke", Map.of("client_id", "fengyi-console", "token", tokens.text("/refresh_token")))
                .expect(200);
        assertThat(browser.get("/oauth2/authorize?" + query).header("Location")).startsWith("/login?");
    }

    @Test
    void staffChangeTheirPasswordAndEverySignInEnds() {
        Staff grid = staff.active(Role.GRID_STAFF);
        Answer tokens = staff.tokens(grid);
        Api caller = api.as(tokens.text("/access_token"));
        caller.post("/api/v1/me/password", Map.of("current", "not this one!", "password", "another good 密码 1"))
                .expectProblem(422, "password-wrong");
        caller.post("/api/v1/me/password", Map.of("current", StaffFixture.PASSWORD, "password", "short"))
                .expectProblem(422, "password-too-short");
        caller.post("/api/v1/me/password", Map.of("current", StaffFixture.PASSWORD, "password", "another good 密码 1"))
                .expect(204);
        browser.refresh("fengyi-console", tokens.text("/refresh_token")).expect(401);
        browser.password(grid.login(), StaffFixture.PASSWORD, "").expect(401);
        browser.password(grid.login(), "another good 密码 1", "").expect(303);
    }

    private static Totp totpOf(Answer page) {
        Matcher secret = Pattern.compile("<code>([A-Z2-7 ]+)</code>").matcher(page.body());
        assertThat(secret.find()).isTrue();
        return new Totp(secret.group(1).replace(" ", ""));
    }
}
