package io.fengyi.registry.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.AccountDisabled;
import io.fengyi.contracts.registry.TokensRevoked;
import io.fengyi.registry.identity.StaffFixture.Staff;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class AccountsIT {

    private static final String ACCOUNTS = "/api/v1/accounts";

    @Autowired
    Api api;

    @Autowired
    TestEvents events;

    private StaffFixture staff;
    private Api admin;

    @BeforeEach
    void administrators() {
        staff = new StaffFixture(api);
        admin = staff.administrator();
    }

    @Test
    void onlyStreetAdministratorsSeeAccounts() {
        api.get(ACCOUNTS).expect(401);
        for (Role role : Role.values()) {
            int status = role == Role.STREET_ADMIN ? 200 : 403;
            api.as(TestTokens.staff(role, StaffFixture.STREET)).get(ACCOUNTS).expect(status);
        }
    }

    @Test
    void anAccountIsShownMaskedAndOnlyInItsArea() {
        Answer invited = staff.invite(Role.GRID_STAFF);
        String id = invited.text("/account/id");
        Answer account = admin.get(ACCOUNTS + "/" + id).expect(200);
        assertThat(account.text("/name")).isEqualTo("王**");
        assertThat(account.text("/state")).isEqualTo("INVITED");
        assertThat(account.body()).doesNotContain("小芳");
        Api elsewhere = api.as(TestTokens.staff(Role.STREET_ADMIN, "320299002"));
        elsewhere.get(ACCOUNTS + "/" + id).expect(404);
        elsewhere.post(ACCOUNTS + "/" + id + "/lock", Map.of("reason", "x y z")).expect(404);
        assertThat(elsewhere.get(ACCOUNTS + "?limit=100").expect(200).body()).doesNotContain(id);
        assertThat(admin.get(ACCOUNTS + "?limit=100&role=GRID_STAFF&state=INVITED")
                        .expect(200)
                        .body())
                .contains(id);
        admin.get(ACCOUNTS + "/acc_0000000000000").expect(404);
    }

    @Test
    void aLoginIsTakenOnceWhateverItsCase() {
        Answer invited = staff.invite(Role.GRID_STAFF);
        admin.post(
                        ACCOUNTS,
                        Map.of(
                                "login",
                                invited.text("/account/login").toUpperCase(java.util.Locale.ROOT),
                                "areaCode",
                                StaffFixture.STREET))
                .expectProblem(409, "login-taken");
    }

    @Test
    void badInputIsRefused() {
        admin.post(ACCOUNTS, Map.of("login", "x", "areaCode", StaffFixture.STREET))
                .expect(400);
        admin.post(ACCOUNTS, Map.of("login", login(), "areaCode", "320299002")).expectProblem(422, "area-outside");
        admin.post(ACCOUNTS, Map.of("login", login(), "areaCode", "32")).expectProblem(422, "area-invalid");
        admin.post(ACCOUNTS, Map.of("login", login(), "areaCode", StaffFixture.STREET, "admin", true))
                .expect(400);
        grant("WORKER", StaffFixture.STREET).expectProblem(422, "role-not-grantable");
        grant("GRID_STAFF", "320299002001").expectProblem(422, "area-outside");
        grantBody(Map.of("role", "GRID_STAFF")).expectProblem(422, "role-scope-missing");
        grantBody(Map.of("role", "MERCHANT")).expectProblem(422, "role-scope-missing");
        grant("DISTRICT_VIEWER", "320299").expect(201);
    }

    @Test
    void partyAffairsAndAuditorsNeedASecondAdministrator() {
        Answer invited = grant("PARTY_AFFAIRS", StaffFixture.STREET).expect(201);
        String account = ACCOUNTS + "/" + invited.text("/account/id");
        assertThat(invited.text("/account/grants/0/state")).isEqualTo("PENDING");
        assertThat(invited.json().at("/account/roles").size()).isZero();
        String confirmation = account + "/role-grants/" + invited.text("/account/grants/0/id") + "/confirmation";
        admin.post(confirmation).expectProblem(403, "second-administrator-needed");
        Answer confirmed = staff.secondAdministrator().post(confirmation).expect(200);
        assertThat(confirmed.text("/roles/0")).isEqualTo("PARTY_AFFAIRS");
        assertThat(confirmed.text("/grants/0/confirmedBy")).isNotEqualTo(confirmed.text("/grants/0/grantedBy"));
        staff.secondAdministrator().post(confirmation).expect(409);

        // whoever could read a new link must not become party affairs alone
        admin.post(account + "/invitations").expect(200);
        assertThat(admin.get(account).text("/grants/0/state")).isEqualTo("PENDING");
    }

    @Test
    void aGrantIsGivenAndTakenBackAndTokensFollow() {
        Staff grid = staff.active(Role.GRID_STAFF);
        String account = ACCOUNTS + "/" + grid.accountId();
        Answer granted = admin.post(
                        account + "/role-grants",
                        Map.of("role", "STATION_KEEPER", "stationIds", List.of("stn_0000000000001")))
                .expect(200);
        assertThat(granted.json().at("/roles").toString()).contains("STATION_KEEPER", "GRID_STAFF");
        Answer tokens = staff.tokens(grid);
        assertThat(SignInClient.claims(tokens.text("/access_token")))
                .containsEntry("stationIds", List.of("stn_0000000000001"));
        String grant = granted.text("/grants/1/id");
        admin.post(account + "/role-grants/" + grant + "/withdrawal").expect(200);
        assertThat(events.await(TokensRevoked.class, grid.accountId()).family()).isNull();
        Answer refreshed = new SignInClient(api).refresh("fengyi-console", tokens.text("/refresh_token"));
        assertThat(SignInClient.claims(refreshed.expect(200).text("/access_token")))
                .doesNotContainKey("stationIds")
                .containsEntry("roles", List.of("GRID_STAFF"));
        admin.post(account + "/role-grants/" + grant + "/withdrawal").expect(409);
        admin.post(account + "/role-grants/grt_0000000000000/withdrawal").expect(404);
    }

    @Test
    void disablingIsForGoodAndToldToAll() {
        Staff grid = staff.active(Role.GRID_STAFF);
        String account = ACCOUNTS + "/" + grid.accountId();
        admin.post(account + "/disabling", Map.of("reason", "离职")).expect(200);
        assertThat(events.await(AccountDisabled.class, grid.accountId()).accountId())
                .isEqualTo(grid.accountId());
        new SignInClient(api).password(grid.login(), StaffFixture.PASSWORD, "").expect(401);
        admin.post(account + "/unlock").expectProblem(409, "invalid-transition");
        admin.post(account + "/disabling", Map.of("reason", "离职")).expect(409);
        admin.post(account + "/disabling", Map.of()).expect(400);
    }

    @Test
    void aRepeatedRequestChangesNothing() {
        Staff grid = staff.active(Role.GRID_STAFF);
        String lock = ACCOUNTS + "/" + grid.accountId() + "/lock";
        Api once = admin.key("lock-" + UUID.randomUUID());
        once.post(lock, Map.of("reason", "手机丢失")).expect(200);
        assertThat(once.post(lock, Map.of("reason", "手机丢失")).expect(200).header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void nobodyLocksOrPromotesThemselves() {
        String self = ACCOUNTS + "/" + StaffFixture.ADMINISTRATOR;
        admin.post(self + "/lock", Map.of("reason", "just me")).expectProblem(409, "own-account");
        admin.post(self + "/role-grants", Map.of("role", "AUDITOR", "areas", List.of(StaffFixture.STREET)))
                .expectProblem(409, "own-account");
    }

    @Test
    void aPatchNeedsThePresentVersion() {
        Answer invited = staff.invite(Role.GRID_STAFF);
        String account = ACCOUNTS + "/" + invited.text("/account/id");
        Answer before = admin.get(account);
        admin.patch(account, Map.of("name", "李四")).expect(428);
        Answer after = admin.ifMatch(before.etag())
                .patch(account, Map.of("name", "李四"))
                .expect(200);
        assertThat(after.text("/name")).isEqualTo("李**");
        admin.ifMatch(before.etag()).patch(account, Map.of("name", "赵六")).expect(412);
        admin.ifMatch(after.etag()).patch(account, Map.of("login", "other")).expect(400);
    }

    @Test
    void aRidersAccountIsNotAStaffAccount() {
        String token = new SignInClient(api).wechat("o" + UUID.randomUUID()).text("/access_token");
        String rider = SignInClient.claims(token).get("sub").toString();
        admin.get(ACCOUNTS + "/" + rider).expect(404);
    }

    private Answer grant(String role, String area) {
        return grantBody(Map.of("role", role, "areas", List.of(area)));
    }

    private Answer grantBody(Map<String, ?> grant) {
        return admin.post(
                ACCOUNTS, Map.of("login", login(), "areaCode", StaffFixture.STREET, "grants", List.of(grant)));
    }

    private static String login() {
        return "a" + UUID.randomUUID().toString().substring(0, 12);
    }
}
