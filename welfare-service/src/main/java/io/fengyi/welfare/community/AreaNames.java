package io.fengyi.welfare.community;

import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** What districts, streets and communities are called, as registry-service last told. */
@Repository
public class AreaNames {

    private final MongoOperations mongo;

    AreaNames(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Document("area_names")
    private record Told(@Id String code, String name, Instant toldAt) {}

    /** Takes over what was said at that instant, unless something newer is known. */
    public void learn(String code, String name, Instant toldAt) {
        Query known = new Query(Criteria.where("_id").is(code).and("toldAt").lte(toldAt));
        try {
            mongo.upsert(known, new Update().set("name", name).set("toldAt", toldAt), Told.class);
        } catch (DuplicateKeyException newerIsKnown) {
            // the filter matched nothing although the area is known: what we know is newer
        }
    }

    public Optional<String> of(String code) {
        return Optional.ofNullable(mongo.findById(code, Told.class)).map(Told::name);
    }
}
