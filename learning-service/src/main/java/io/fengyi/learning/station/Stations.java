package io.fengyi.learning.station;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The stations that were told of; older news than what is known are ignored. */
@Repository
public class Stations {

    private final MongoOperations mongo;

    Stations(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Takes the news over unless something newer is known. */
    public void learn(Station news) {
        Query older = Query.query(
                Criteria.where("_id").is(news.stationId()).and("toldAt").lte(news.toldAt()));
        try {
            mongo.findAndReplace(older, news, FindAndReplaceOptions.options().upsert());
        } catch (DuplicateKeyException newerIsKnown) {
            // the filter matched nothing although the station exists: what we know is newer
        }
    }

    public Optional<Station> find(String stationId) {
        return Optional.ofNullable(mongo.findById(stationId, Station.class));
    }
}
