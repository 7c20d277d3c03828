package io.fengyi.registry.closing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.contracts.registry.EnterpriseClosed;
import io.fengyi.contracts.registry.SiteClosed;
import io.fengyi.contracts.registry.WorkerChanged;
import io.fengyi.registry.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@FengyiIT
class ClosingEnterpriseIT {

    @Autowired
    Api api;

    @Autowired
    TestEvents events;

    @Autowired
    TestClock clock;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    UnfinishedClosings unfinished;

    private Town town;
    private String enterprise;

    @BeforeEach
    void anEnterprise() {
        clock.set("2023-03-31T10:00");
        town = new Town(api);
        enterprise = town.enterprise("甲");
    }

    @Test
    void sitesAndEmploymentsEndTheSameDay() {
        String site = town.site(enterprise, "甲站");
        String worker = town.employed(enterprise, "2022-06-01");
        String young = town.employed(enterprise, "2023-03-20");
        String elsewhere = town.employed(town.enterprise("乙"), "2022-06-01");

        Answer closed = close("2023-03-15").expect(200);
        assertThat(closed.text("/status")).isEqualTo("CLOSED");
        assertThat(closed.text("/closedOn")).isEqualTo("2023-03-15");

        assertThat(api.as(town.sa()).get("/api/v1/sites/" + site).text("/closedOn"))
                .isEqualTo("2023-03-15");
        assertThat(endOf(worker)).isEqualTo("2023-03-15");
        assertThat(endOf(young)).isEqualTo("2023-03-20");
        assertThat(endOf(elsewhere)).isEmpty();
        assertThat(events.await(EnterpriseClosed.class, enterprise).status()).isEqualTo("CLOSED");
        assertThat(events.await(SiteClosed.class, site).enterpriseId()).isEqualTo(enterprise);
        assertThat(events.await(WorkerChanged.class, worker).enterpriseId()).isNull();
        assertThat(api.as(town.sa())
                        .get("/api/v1/workers?asOf=2023-03-14&enterpriseId=" + enterprise)
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void closesOnceAndNotBeforeItOpenedNorTomorrow() {
        close("2023-04-01").expectProblem(422, "closing-day-invalid");
        close("2019-12-31").expectProblem(422, "closing-day-invalid");
        api.as(town.csOfOther())
                .post("/api/v1/enterprises/" + enterprise + "/closure", Map.of("on", "2023-03-31"))
                .expect(404);
        api.as(town.gs())
                .post("/api/v1/enterprises/" + enterprise + "/closure", Map.of("on", "2023-03-31"))
                .expect(403);
        close("2023-03-31").expect(200);
        close("2023-03-31").expectProblem(409, "invalid-transition");
        api.as(Town.own(town.worker(Map.of("alias", "风里来")).text("/id")))
                .post("/api/v1/me/employments", Town.employment(enterprise, "2023-01-01"))
                .expectProblem(422, "enterprise-unknown");
    }

    @Test
    void whatACrashLeftOpenIsEndedLater() {
        String worker = town.employed(enterprise, "2022-06-01");
        close("2023-03-31").expect(200);
        mongo.getCollection("workers")
                .updateOne(
                        new Document("_id", worker),
                        new Document("$set", new Document("employments.spells.0.until", "9999-12-31")));
        mongo.getCollection("enterprises")
                .updateOne(
                        new Document("_id", enterprise),
                        new Document("$set", new Document("closing", new java.util.Date(0))));
        unfinished.finish();
        assertThat(endOf(worker)).isEqualTo("2023-03-31");
        assertThat(mongo.getCollection("enterprises")
                        .find(new Document("_id", enterprise))
                        .first())
                .doesNotContainKey("closing");
        String etag = api.as(town.sa()).get("/api/v1/enterprises/" + enterprise).etag();
        unfinished.finish();
        assertThat(api.as(town.sa()).get("/api/v1/enterprises/" + enterprise).etag())
                .isEqualTo(etag);
    }

    private Answer close(String day) {
        return api.as(town.sa()).post("/api/v1/enterprises/" + enterprise + "/closure", Map.of("on", day));
    }

    private String endOf(String worker) {
        return api.as(town.sa()).get("/api/v1/workers/" + worker).text("/employments/0/to");
    }
}
