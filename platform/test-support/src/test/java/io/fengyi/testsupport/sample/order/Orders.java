package io.fengyi.testsupport.sample.order;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class Orders {

    private final MongoTemplate mongo;
    private final Clock clock;

    Orders(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @PostMapping("/orders")
    Map<String, Object> place(
            @RequestBody Map<String, Object> order,
            @RequestHeader("Authorization") String authorization,
            @RequestHeader("Idempotency-Key") String key) {
        mongo.getCollection("orders").insertOne(new Document("_id", key).append("state", "OPEN"));
        return Map.of("id", key, "what", order.get("what"), "at", clock.instant(), "by", authorization);
    }

    @GetMapping("/orders")
    Map<String, Object> count() {
        return Map.of("open", mongo.getCollection("orders").countDocuments(new Document("state", "OPEN")));
    }

    @PostMapping("/photos")
    Map<String, Object> photo(MultipartFile file, String note) throws IOException {
        return Map.of("size", file.getBytes().length, "note", note, "name", file.getOriginalFilename());
    }
}
