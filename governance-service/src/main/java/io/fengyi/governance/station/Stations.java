package io.fengyi.governance.station;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The stations as welfare-service last told them. */
@Repository
public class Stations {

    private final MongoOperations mongo;

    Stations(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Takes the news over unless something newer is known. */
    public void learn(KnownStation news) {
        KnownStation known = mongo.findById(news.stationId(), KnownStation.class);
        if (known != null && known.toldAt().isAfter(news.toldAt())) {
            return;
        }
        Query older = Query.query(
                Criteria.where("_id").is(news.stationId()).and("toldAt").lte(news.toldAt()));
        try {
            mongo.findAndReplace(older, news, FindAndReplaceOptions.options().upsert());
        } catch (DuplicateKeyException newerIsKnown) {
            return;
        }
    }

    public Optional<KnownStation> find(String stationId) {
        return Optional.ofNullable(mongo.findById(stationId, KnownStation.class));
    }
}
