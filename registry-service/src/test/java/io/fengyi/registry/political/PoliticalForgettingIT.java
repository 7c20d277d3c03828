package io.fengyi.registry.political;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.registry.PartyTown;
import io.fengyi.registry.Town;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.rights.erasure.Forgetting;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Whoever takes the consent back, or is erased, is named in none of the political collections any more. */
@FengyiIT
class PoliticalForgettingIT {

    private static final List<String> COLLECTIONS = List.of(
            "political_statuses",
            "memberships",
            "membership_transfers",
            "development_candidates",
            "organisation_meetings",
            "party_organisations",
            "development_plans",
            "sweeps",
            "sweep_findings");

    @Autowired
    Api api;

    @Autowired
    MongoOperations mongo;

    @Autowired
    Forgetting forgetting;

    private PartyTown party;
    private Town town;
    private String enterprise;
    private String branch;
    private String worker;
    private String member;

    /** A full member with everything: a transfer, an application, a meeting, two sweeps, and a candidate introduced. */
    @BeforeEach
    void everythingIsKnown() {
        party = new PartyTown(api);
        town = party.town;
        enterprise = town.enterprise("大江货运");
        String committee = party.committee();
        branch = party.approved("FUNCTIONAL", enterprise);
        worker = town.employed(enterprise, "2021-01-01");
        member = party.member(worker, "FULL", null, branch).expect(201).text("/id");
        party.member(enterprise, null, branch);
        party.establish(branch).expect(200);
        party.pa()
                .post("/api/v1/membership-transfers", Map.of("membershipId", member, "toOrganisationId", committee))
                .expect(201);
        party.pa()
                .post("/api/v1/development-candidates", Map.of("workerId", worker, "adult", true))
                .expect(201);
        party.pa()
                .post(
                        "/api/v1/organisation-meetings",
                        Map.of(
                                "organisationId",
                                branch,
                                "type",
                                "THEME_DAY",
                                "heldOn",
                                "2022-04-10",
                                "attendance",
                                5,
                                "membershipIds",
                                List.of(member)))
                .expect(201);
        api.as(Town.own(worker))
                .put("/api/v1/me/political-status", Map.of("code", "01"))
                .expect(200);
    }

    @Test
    void withdrawalDeletesEveryRecordAndLeavesNumbers() {
        String closed = sweepWithFinding();
        party.pa().post("/api/v1/sweeps/" + closed + "/close").expect(200);
        String running = sweepWithFinding();
        String candidate = introduced();
        long found = found();
        assertThat(found).isEqualTo(1);
        assertThat(traces()).isNotEmpty();

        withdraw();

        await().untilAsserted(() -> assertThat(traces()).isEmpty());
        assertThat(mongo.getCollection("sweep_findings").countDocuments(new Document("sweepId", running)))
                .isZero();
        Document anonymous = mongo.getCollection("sweep_findings")
                .find(new Document("sweepId", closed))
                .first();
        assertThat(anonymous).isNotNull().doesNotContainKey("sealed").containsEntry("membershipAt", "ELSEWHERE");
        assertThat(found()).isEqualTo(1);
        assertThat(party.pa()
                        .get("/api/v1/organisation-meetings?organisationId=" + branch)
                        .number("/items/0/attendance"))
                .isEqualTo(5);
        Answer after = party.pa().get("/api/v1/development-candidates?stage=PROBATIONARY");
        assertThat(after.text("/items/0/id")).isEqualTo(candidate);
        assertThat(after.json().at("/items/0/stages/3/evidence/introducers").toString())
                .contains("forgotten")
                .doesNotContain(member);
    }

    @Test
    void erasureDeletesEveryRecordAndTheKey() {
        sweepWithFinding();
        introduced();
        forgetting.forget(new WorkerId(worker), "era_" + worker);
        forgetting.forget(new WorkerId(worker), "era_" + worker);
        await().untilAsserted(() -> assertThat(traces()).isEmpty());
        assertThat(mongo.findById(worker + "/political", Document.class, "data_keys"))
                .doesNotContainKey("wrapped");
        for (String path : List.of(
                "/api/v1/memberships",
                "/api/v1/membership-transfers",
                "/api/v1/development-candidates",
                "/api/v1/organisation-meetings?organisationId=" + branch)) {
            assertThat(party.pa().get(path).expect(200).body()).doesNotContain(worker, member);
        }
    }

    /** A new consent begins anew: nothing of before comes back, and everything may be entered again. */
    @Test
    void aNewConsentBeginsAnew() {
        withdraw();
        await().untilAsserted(() -> assertThat(traces()).isEmpty());
        String again =
                party.member(worker, "PROBATIONARY", null, null).expect(201).text("/id");
        assertThat(again).isNotEqualTo(member);
        assertThat(api.as(Town.own(worker)).get("/api/v1/me/political-status").status())
                .isEqualTo(404);
    }

    /** Without consent there is no finding either, and paper that an instructor or the office noted is consent. */
    @Test
    void aFindingNeedsTheConsentToo() {
        String other = town.employed(enterprise, "2021-01-01");
        String site = town.site(enterprise, "甲站");
        String sweep = running();
        Map<String, Object> finding =
                new HashMap<>(Map.of("workerId", other, "siteId", site, "membershipAt", "ELSEWHERE"));
        String path = "/api/v1/sweeps/" + sweep + "/findings";
        party.pa().post(path, finding).expectProblem(409, "consent-missing");
        finding.put("paperConsentVersion", "1");
        party.pa().post(path, finding).expect(204);
        assertThat(api.as(Town.own(other)).get("/api/v1/me/consents").body()).contains("POLITICAL_STATUS");
    }

    /** Where the worker or the membership can still be read in clear, or by the key that leads from one to the other. */
    private List<String> traces() {
        List<String> traces = new ArrayList<>();
        for (String collection : COLLECTIONS) {
            for (Document stored : mongo.getCollection(collection).find()) {
                String text = stored.toJson();
                if (Stream.of(worker, member).anyMatch(text::contains)) {
                    traces.add(collection);
                }
            }
        }
        if (sealedFinding()) {
            traces.add("sweep_findings, sealed");
        }
        return traces;
    }

    private boolean sealedFinding() {
        for (Document finding : mongo.getCollection("sweep_findings").find()) {
            boolean ours = sweepIds.contains(finding.getString("sweepId"));
            if (ours && finding.containsKey("sealed")) {
                return true;
            }
        }
        return false;
    }

    private final List<String> sweepIds = new ArrayList<>();

    private String sweepWithFinding() {
        String site = town.site(enterprise, "站" + sweepIds.size());
        String sweep = running();
        sweepIds.add(sweep);
        party.pa()
                .post(
                        "/api/v1/sweeps/" + sweep + "/findings",
                        Map.of("workerId", worker, "siteId", site, "membershipAt", "ELSEWHERE"))
                .expect(204);
        return sweep;
    }

    private String running() {
        String sweep = party.pa()
                .post("/api/v1/sweeps", Map.of("area", town.street, "from", "2023-02-01", "to", "2023-03-31"))
                .expect(201)
                .text("/id");
        party.pa().post("/api/v1/sweeps/" + sweep + "/start").expect(200);
        return sweep;
    }

    /** Answers are kept for some seconds, so each time another question is asked. */
    private long found() {
        String from = "2022-01-" + (10 + asked++);
        return party.figures(Role.PARTY_AFFAIRS, "keys=membersFound&from=" + from)
                .expect(200)
                .number("/items/0/value");
    }

    private int asked;

    /** Somebody whom the member introduced. */
    private String introduced() {
        String newcomer = town.employed(enterprise, "2021-01-01");
        String second = party.member(enterprise, null);
        String admitting = party.committee();
        String id = party.pa()
                .post(
                        "/api/v1/development-candidates",
                        Map.of(
                                "workerId",
                                newcomer,
                                "adult",
                                true,
                                "appliedOn",
                                "2020-01-10",
                                "paperConsentVersion",
                                "1"))
                .expect(201)
                .text("/id");
        Map<String, Object> step = new HashMap<>(Map.of("organisationId", admitting, "note", "经研究同意"));
        step.putAll(Map.of("to", "ACTIVIST", "on", "2022-03-10", "talkOn", "2020-02-01"));
        advance(id, step);
        step.putAll(
                Map.of("to", "DEVELOPMENT_TARGET", "on", "2023-03-10", "reviews", List.of("2022-09-01", "2023-03-01")));
        advance(id, step);
        step.putAll(Map.of(
                "to", "PROBATIONARY",
                "on", "2023-06-01",
                "trainingDays", 3,
                "introducers", List.of(member, second),
                "politicalReviewOn", "2023-05-01",
                "voteOn", "2023-06-01",
                "approvalOn", "2023-07-01"));
        advance(id, step);
        return id;
    }

    private void advance(String id, Map<String, Object> step) {
        party.pa()
                .post("/api/v1/development-candidates/" + id + "/advances", step)
                .expect(200);
    }

    private void withdraw() {
        Api me = api.as(Town.own(worker));
        for (var consent : me.get("/api/v1/me/consents").json().at("/items")) {
            if (consent.path("withdrawnAt").isMissingNode()
                    || consent.path("withdrawnAt").isNull()) {
                me.post("/api/v1/me/consents/" + consent.get("id").asString() + "/withdrawal")
                        .expect(200);
            }
        }
    }
}
