package io.fengyi.registry.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.registry.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestTokens;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@FengyiIT
class ContactDisclosureIT {

    private static final String PATH = "/internal/contact-disclosures";

    @Autowired
    Api api;

    @Autowired
    MongoTemplate mongo;

    @Test
    void governanceIsToldThePhoneAndTheWorkerSeesIt() {
        Town town = new Town(api);
        String phone = Town.phone();
        String id = town.worker(Map.of("phone", phone)).text("/id");
        Api governance = api.as(TestTokens.service("governance-service"));
        Answer told = governance.post(PATH, body(id)).expect(200);
        assertThat(told.text("/phone")).isEqualTo(phone);
        assertThat(told.header("Cache-Control")).contains("no-store");

        Answer history = api.as(Town.own(id)).get("/api/v1/me/history").expect(200);
        assertThat(history.text("/items/0/action")).isEqualTo("phone-opened");
        assertThat(history.text("/items/0/by")).isEqualTo("governance-service");
        assertThat(history.text("/items/0/subject")).isEqualTo("rpt_0HZ8K3QF5S1RM");
        assertThat(mongo.getCollection("audit_entries")
                        .countDocuments(new Document("action", "phone.disclose").append("subject", id)))
                .isEqualTo(1);
    }

    @Test
    void thereIsNothingToTellOfWhoHasNone() {
        Town town = new Town(api);
        String id = town.worker(Map.of("alias", "没有号码")).text("/id");
        Api governance = api.as(TestTokens.service("governance-service"));
        governance.post(PATH, body(id)).expectProblem(404, "not-found");
        governance.post(PATH, body("wkr_0000000000000")).expectProblem(404, "not-found");
        governance.post(PATH, Map.of("workerId", id)).expect(400);
    }

    @Test
    void nobodyElseIsTold() {
        Town town = new Town(api);
        String id = town.worker(Map.of("phone", Town.phone())).text("/id");
        api.post(PATH, body(id)).expect(401);
        api.as(town.sa()).post(PATH, body(id)).expect(403);
        api.as(Town.own(id)).post(PATH, body(id)).expect(403);
        api.as(TestTokens.partner("ptn_1", "reports:read", town.street))
                .post(PATH, body(id))
                .expect(403);
    }

    private static Map<String, Object> body(String id) {
        return Map.of("workerId", id, "subject", "rpt_0HZ8K3QF5S1RM", "purpose", "报告人同意分享联系方式");
    }
}
