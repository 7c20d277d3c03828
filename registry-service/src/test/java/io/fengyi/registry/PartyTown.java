package io.fengyi.registry;

import io.fengyi.access.Role;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Party affairs staff of a {@link Town} do: organisations, members with consent, instructors. */
public final class PartyTown {

    public final Town town;
    private final Api api;

    public PartyTown(Api api) {
        this.api = api;
        this.town = new Town(api);
    }

    public Api pa() {
        return api.as(TestTokens.staff(Role.PARTY_AFFAIRS, town.street));
    }

    /** An instructor who signs in with that account. */
    public static String instructorToken(String accountId) {
        return TestTokens.of(Map.of(
                "sub", accountId, "client_id", "staff-pages", "roles", List.of("INSTRUCTOR"), "areas", List.of()));
    }

    public String instructor(String accountId) {
        return pa().post("/api/v1/instructors", instructorBody(accountId))
                .expect(201)
                .text("/id");
    }

    public Map<String, Object> instructorBody(String accountId) {
        Map<String, Object> body = new HashMap<>();
        body.put("accountId", accountId);
        body.put("name", "李指导");
        body.put("areaCode", town.street);
        body.put("partySpirit", "党龄十二年，连续三年优秀");
        body.put("ability", "熟悉党务工作，善于同骑手沟通");
        body.put("experience", "担任社区书记五年，带过两个支部");
        body.put("since", "2020-01-01");
        return body;
    }

    public Answer assign(String instructorId, String enterprise) {
        return pa().post(
                        "/api/v1/instructor-assignments",
                        Map.of("instructorId", instructorId, "enterpriseId", enterprise));
    }

    /** A worker of the enterprise who consents, and whose papers are at the organisation, or elsewhere without one. */
    public String member(String enterprise, @Nullable String organisation) {
        return member(enterprise, organisation, null);
    }

    public String member(String enterprise, @Nullable String organisation, @Nullable String lifeAt) {
        return member(town.employed(enterprise, "2021-01-01"), "FULL", organisation, lifeAt)
                .expect(201)
                .text("/id");
    }

    public Answer member(String worker, String stage, @Nullable String organisation, @Nullable String lifeAt) {
        Map<String, Object> body = new HashMap<>();
        body.put("workerId", worker);
        body.put("stage", stage);
        body.put("membershipAt", organisation == null ? "ELSEWHERE" : "HERE");
        body.put(organisation == null ? "elsewhere" : "organisationId", organisation == null ? "外地某党支部" : organisation);
        body.put("since", "2022-01-01");
        body.put("paperConsentVersion", "1");
        if (lifeAt != null) {
            body.put("lifeAt", lifeAt);
        }
        return pa().post("/api/v1/memberships", body);
    }

    /** Established at once: a committee needs no members. */
    public String committee() {
        String id = proposed("COMMITTEE", "COMMITTEE");
        approve(id);
        establish(id).expect(200);
        return id;
    }

    public String approved(String mode, String... enterprises) {
        String id = proposed("BRANCH", mode, enterprises);
        approve(id);
        return id;
    }

    public String proposed(String level, String mode, String... enterprises) {
        return propose(level, mode, enterprises).expect(201).text("/id");
    }

    public Answer propose(String level, String mode, String... enterprises) {
        return pa().post(
                        "/api/v1/party-organisations",
                        Map.of(
                                "level",
                                level,
                                "mode",
                                mode,
                                "name",
                                "示范党支部",
                                "areaCode",
                                town.street,
                                "coveredEnterpriseIds",
                                List.of(enterprises),
                                "on",
                                "2022-01-01"));
    }

    private void approve(String id) {
        pa().post(
                        "/api/v1/party-organisations/" + id + "/approval",
                        Map.of("approved", true, "on", "2022-02-01", "documentNumber", "示范委〔2022〕3号"))
                .expect(200);
    }

    public Answer establish(String id) {
        return pa().post(
                        "/api/v1/party-organisations/" + id + "/establishment",
                        Map.of("on", "2022-03-01", "documentNumber", "示范委〔2022〕5号"));
    }

    /** A SOLE branch with three full members of the enterprise. */
    public String sole(String enterprise) {
        String id = approved("SOLE", enterprise);
        for (int i = 0; i < 3; i++) {
            member(enterprise, id);
        }
        establish(id).expect(200);
        return id;
    }

    public Answer figures(Role role, String query) {
        return api.as(TestTokens.staff(role, town.street))
                .get("/api/v1/figures/registry?area=" + town.street + "&" + query);
    }
}
