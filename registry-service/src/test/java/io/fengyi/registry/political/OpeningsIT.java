package io.fengyi.registry.political;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.privacy.SensitiveRecordOpened;
import io.fengyi.registry.PartyTown;
import io.fengyi.registry.Town;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestEvents;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Whoever opens a political record leaves an audit entry and a line in the access log of the person, in one request. */
@FengyiIT
class OpeningsIT {

    private static final String TYPE = "fengyi.registry.SensitiveRecordOpened.v1";

    @Autowired
    Api api;

    @Autowired
    TestEvents events;

    @Autowired
    MongoOperations mongo;

    private PartyTown party;
    private String enterprise;
    private String worker;
    private String member;

    @BeforeEach
    void openTown() {
        party = new PartyTown(api);
        enterprise = party.town.enterprise("闪送达");
        worker = party.town.employed(enterprise, "2021-01-01");
        member = party.member(worker, "FULL", null, null).expect(201).text("/id");
    }

    @Test
    void aPoliticalStatusThatIsOpenedIsTold() {
        api.as(Town.own(worker))
                .put("/api/v1/me/political-status", Map.of("code", "01"))
                .expect(200);
        String account = Ids.next("acc");
        party.assign(party.instructor(account), enterprise).expect(201);
        api.as(PartyTown.instructorToken(account))
                .with("X-Purpose", "home-visit")
                .get("/api/v1/workers/" + worker + "/political-status")
                .expect(200);
        SensitiveRecordOpened told = told("political-status.read");
        assertThat(told.actorRole()).isEqualTo(Role.INSTRUCTOR.name());
        assertThat(told.purpose()).isEqualTo("home-visit");
        assertThat(audited("political-status.read")).isOne();
    }

    /** A page of a list opens the record of everybody on it, and of nobody else. */
    @Test
    void everybodyOnAPageIsTold() {
        String behind = party.town.employed(enterprise, "2021-01-01");
        party.member(behind, "FULL", null, null).expect(201);
        long before = openings(behind);
        party.pa()
                .with("X-Purpose", "party-dues-check")
                .get("/api/v1/memberships?limit=1")
                .expect(200);
        SensitiveRecordOpened told = told("membership.list");
        assertThat(told.actorRole()).isEqualTo(Role.PARTY_AFFAIRS.name());
        assertThat(told.purpose()).isEqualTo("party-dues-check");
        assertThat(audited("membership.list")).isOne();
        assertThat(openings(behind)).isEqualTo(before);
        party.pa().get("/api/v1/flowing-members").expect(200);
        assertThat(audited("membership.flowing")).isOne();
    }

    @Test
    void candidatesAndTransfersAreToldToo() {
        party.pa()
                .post("/api/v1/development-candidates", Map.of("workerId", worker, "adult", true))
                .expect(201);
        party.pa().get("/api/v1/development-candidates").expect(200);
        assertThat(audited("development.list")).isOne();
        party.pa()
                .post("/api/v1/membership-transfers", Map.of("membershipId", member, "toElsewhere", "河南省周口市某村党支部"))
                .expect(201);
        party.pa().get("/api/v1/membership-transfers").expect(200);
        assertThat(audited("membership.transfers")).isOne();
        for (String record :
                List.of("development.write", "development.list", "membership.read", "membership.transfers")) {
            assertThat(told(record).workerId()).isEqualTo(worker);
        }
    }

    /** Who looks at the own record opens nothing. */
    @Test
    void theOwnRecordIsNoOpening() {
        Api me = api.as(Town.own(worker));
        me.put("/api/v1/me/political-status", Map.of("code", "01")).expect(200);
        long before = openings(worker);
        me.get("/api/v1/me/political-status").expect(200);
        me.get("/api/v1/membership-transfers").expect(200);
        assertThat(openings(worker)).isEqualTo(before);
    }

    private SensitiveRecordOpened told(String record) {
        return events.await(
                        event -> event.type().equals(TYPE)
                                && event.subject().equals(worker)
                                && event.json().path("record").asString().equals(record),
                        record + " of " + worker)
                .as(SensitiveRecordOpened.class);
    }

    private long openings(String of) {
        return mongo.count(new Query(Criteria.where("workerId").is(of)), Document.class, "sensitive_openings");
    }

    private long audited(String action) {
        return mongo.count(
                new Query(Criteria.where("subject").is(worker).and("action").is(action)),
                Document.class,
                "audit_entries");
    }
}
