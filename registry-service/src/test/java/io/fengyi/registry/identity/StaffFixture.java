package io.fengyi.registry.identity;

import io.fengyi.access.Role;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Staff who were invited and chose a password. */
final class StaffFixture {

    static final String STREET = "320299001";
    static final String PASSWORD = "correct horse 电池";
    static final String ADMINISTRATOR = "acc_first";
    private final Api api;

    StaffFixture(Api api) {
        this.api = api;
    }

    /** @param accountId account that can sign in */
    record Staff(String accountId, String login) {}

    Api administrator() {
        return administrator(ADMINISTRATOR);
    }

    Api secondAdministrator() {
        return administrator("acc_second");
    }

    private Api administrator(String accountId) {
        return api.as(
                TestTokens.of(Map.of("sub", accountId, "roles", List.of("STREET_ADMIN"), "areas", List.of(STREET))));
    }

    Answer invite(Role role) {
        return administrator()
                .post(
                        "/api/v1/accounts",
                        Map.of(
                                "login",
                                "s" + UUID.randomUUID().toString().substring(0, 12),
                                "name",
                                "王小芳",
                                "areaCode",
                                STREET,
                                "grants",
                                List.of(Map.of("role", role.name(), "areas", List.of(STREET + "001")))))
                .expect(201);
    }

    Staff active(Role role) {
        Answer invited = invite(role);
        accept(invited, PASSWORD).expect(200);
        return new Staff(invited.text("/account/id"), invited.text("/account/login"));
    }

    Answer accept(Answer invited, String password) {
        SignInClient browser = new SignInClient(api);
        Answer page = browser.get("/login/invitation?code=" + codeOf(invited));
        if (page.status() != 200) {
            return page;
        }
        Map<String, String> fields = SignInClient.hidden(page);
        fields.put("code", codeOf(invited));
        fields.put("password", password);
        fields.put("again", password);
        return browser.form("/login/invitation", fields);
    }

    static String codeOf(Answer invited) {
        Matcher code = Pattern.compile("code=(.+)$").matcher(invited.text("/invitationUrl"));
        if (!code.find()) {
            throw new AssertionError(invited);
        }
        return code.group(1);
    }

    /** Tokens of a complete sign-in with PKCE. */
    Answer tokens(Staff staff) {
        SignInClient browser = new SignInClient(api);
        String verifier = SignInClient.verifier();
        Answer signedIn = browser.password(staff.login(), PASSWORD, SignInClient.authorizeQuery(verifier));
        return browser.redeem(browser.authorizationCode(signedIn), verifier).expect(200);
    }
}
