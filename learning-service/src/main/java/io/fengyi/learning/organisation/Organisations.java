package io.fengyi.learning.organisation;

import java.util.Collection;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The Party organisations that were told of; older news than what is known are ignored. */
@Repository
public class Organisations {

    private final MongoOperations mongo;

    Organisations(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Takes the news over unless something newer is known. */
    public void learn(Organisation news) {
        Query older = Query.query(
                Criteria.where("_id").is(news.organisationId()).and("toldAt").lte(news.toldAt()));
        try {
            mongo.findAndReplace(older, news, FindAndReplaceOptions.options().upsert());
        } catch (DuplicateKeyException newerIsKnown) {
            // the filter matched nothing although the organisation exists: what we know is newer
        }
    }

    /** Ids of those that stand and cover one of these enterprises, in order. */
    public List<String> covering(Collection<String> enterpriseIds) {
        Query wanted = Query.query(Criteria.where("coveredEnterpriseIds")
                .in(enterpriseIds)
                .and("standing")
                .is(true));
        return mongo.find(wanted, Organisation.class).stream()
                .map(Organisation::organisationId)
                .sorted()
                .toList();
    }
}
