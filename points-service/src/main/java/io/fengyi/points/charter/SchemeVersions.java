package io.fengyi.points.charter;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The published versions of the points scheme (charter kind POINTS_SCHEME). Versions are counted from 1 without a gap, so
 * the highest one says it all. Version 1 always exists: the book that comes with the installation carries it out.
 */
@Component
public class SchemeVersions {
    private static final String VERSION = "version";

    private final MongoTemplate mongo;

    SchemeVersions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Takes a publication in; older ones and repeated ones change nothing. */
    public void published(String charterId, int version) {
        var itself = Criteria.where("_id").is(charterId);
        try {
            mongo.upsert(new Query(itself), new Update().setOnInsert(VERSION, version), SchemeCharter.class);
        } catch (DuplicateKeyException knownMeanwhile) {
            // the next write finds it
        }
        mongo.updateFirst(
                new Query(Criteria.where("_id").is(charterId).and(VERSION).lt(version)),
                new Update().set(VERSION, version),
                SchemeCharter.class);
    }

    /** The highest version that a rule book may name. */
    public int highest() {
        return mongo.findAll(SchemeCharter.class).stream()
                .mapToInt(SchemeCharter::version)
                .reduce(1, Math::max);
    }
}
