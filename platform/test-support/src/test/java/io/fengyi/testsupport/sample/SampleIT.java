package io.fengyi.testsupport.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestTokens;
import io.fengyi.testsupport.indexes.IndexUse;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@FengyiIT
class SampleIT {

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    @Autowired
    IndexUse indexUse;

    @Autowired
    MongoTemplate mongo;

    @Test
    void callsTheServiceAsSomebodyAtATime() {
        clock.set("2023-03-31T10:00");

        var answer = api.as(TestTokens.worker("wkr_1")).key("k1").post("/orders", Map.of("what", "meal"));

        answer.expect(200);
        assertThat(answer.text("/at")).isEqualTo("2023-03-31T02:00:00Z");
        assertThat(answer.text("/by")).startsWith("Bearer ey");
        assertThatThrownBy(() -> answer.expect(201))
                .hasMessageContaining("POST /orders answered 200 instead of 201: {");
    }

    @Test
    void uploadsAPhoto() {
        var answer = api.upload("/photos", "file", "lane.jpg", "image/jpeg", new byte[300], Map.of("note", "占道"));

        assertThat(answer.expect(200).number("/size")).isEqualTo(300);
        assertThat(answer.text("/note")).isEqualTo("占道");
    }

    @Test
    void queriesOfTestCodeNeedNoIndex() {
        mongo.getCollection("untouched")
                .find(new Document("asked", "by a test"))
                .first();

        indexUse.verify(mongo.getDb(), List.of());
    }
}
