package io.fengyi.learning.site;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The sites that were told of; older news than what is known are ignored. */
@Repository
public class Sites {

    private final MongoOperations mongo;

    Sites(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Takes the news over unless something newer is known. */
    public void learn(Site news) {
        Query older = Query.query(
                Criteria.where("_id").is(news.siteId()).and("toldAt").lte(news.toldAt()));
        try {
            mongo.findAndReplace(older, news, FindAndReplaceOptions.options().upsert());
        } catch (DuplicateKeyException newerIsKnown) {
            // the filter matched nothing although the site exists: what we know is newer
        }
    }

    /** Nothing is planned any more at the sites of this enterprise. */
    public void closeAllOf(String enterpriseId) {
        mongo.updateMulti(
                Query.query(Criteria.where("enterpriseId").is(enterpriseId)), Update.update("open", false), Site.class);
    }

    public Optional<Site> find(String siteId) {
        return Optional.ofNullable(mongo.findById(siteId, Site.class));
    }

    /** Some site of these enterprises. */
    public Optional<Site> anyOf(Collection<String> enterpriseIds) {
        Query query = Query.query(Criteria.where("enterpriseId").in(List.copyOf(enterpriseIds)));
        return Optional.ofNullable(mongo.findOne(query, Site.class));
    }
}
