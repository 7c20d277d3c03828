package io.fengyi.governance.site;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The sites as registry-service last told them. */
@Repository
public class Sites {

    private final MongoOperations mongo;

    Sites(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Takes the news over unless something newer is known. */
    public void learn(KnownSite news) {
        KnownSite known = mongo.findById(news.siteId(), KnownSite.class);
        if (known != null && known.toldAt().isAfter(news.toldAt())) {
            return;
        }
        Query older = Query.query(
                Criteria.where("_id").is(news.siteId()).and("toldAt").lte(news.toldAt()));
        try {
            mongo.findAndReplace(older, news, FindAndReplaceOptions.options().upsert());
        } catch (DuplicateKeyException newerIsKnown) {
            return;
        }
    }

    public Optional<KnownSite> find(String siteId) {
        return Optional.ofNullable(mongo.findById(siteId, KnownSite.class));
    }
}
