package io.fengyi.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pipeline that starts with {@code $match}: the match is a query, so that an index can serve it. */
final class IndexedAggregation {

    private static final String MATCH = "$match";

    private final MongoCollection<Object> collection;
    private final Document match;
    private final Aggregation rest;

    private IndexedAggregation(MongoCollection<Object> collection, Document match, Aggregation rest) {
        this.collection = collection;
        this.match = match;
        this.rest = rest;
    }

    static @Nullable IndexedAggregation of(
            Document query, StoreDatabase database, DatabaseResolver databases, Oplog oplog) {
        List<Document> pipeline = Aggregation.parse(query.get("pipeline"));
        if (!(query.get("aggregate") instanceof String name)
                || pipeline.isEmpty()
                || !(pipeline.get(0).get(MATCH) instanceof Document match)) {
            return null;
        }
        MongoCollection<Object> collection = database.resolveCollection(name, false);
        if (collection == null) {
            return null;
        }
        Aggregation rest =
                Aggregation.fromPipeline(pipeline.subList(1, pipeline.size()), databases, database, collection, oplog);
        rest.validate(query);
        return new IndexedAggregation(collection, match, rest);
    }

    Document answer() {
        List<Document> results = rest.runStages(collection.handleQueryAsStream(match));
        Document cursor =
                new Document("id", 0L).append("ns", collection.getFullName()).append("firstBatch", results);
        return new Document("cursor", cursor).append("ok", 1.0);
    }
}
