package io.fengyi.learning.site;

import io.fengyi.access.DataScope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** From that moment on nothing is planned at the sites of this enterprise; what is known to be newer stays. */
    public void closeAllOf(String enterpriseId, Instant toldAt) {
        Query older = Query.query(
                Criteria.where("enterpriseId").is(enterpriseId).and("toldAt").lte(toldAt));
        mongo.updateMulti(older, Update.update("open", false).set("toldAt", toldAt), Site.class);
    }

    public Optional<Site> find(String siteId) {
        return Optional.ofNullable(mongo.findById(siteId, Site.class));
    }

    /** Enterprises with an open site in the subtree. */
    public Set<String> enterprisesIn(String area) {
        Criteria there = new Criteria()
                .andOperator(
                        DataScope.subtrees("communityCode", Set.of(area)),
                        Criteria.where("open").is(true));
        return mongo.find(Query.query(there), Site.class).stream()
                .map(Site::enterpriseId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Subdistricts in which one of these enterprises has an open site. */
    public Set<String> subdistrictsOf(Collection<String> enterpriseIds) {
        Criteria theirs = Criteria.where("enterpriseId")
                .in(List.copyOf(enterpriseIds))
                .and("open")
                .is(true);
        return mongo.find(Query.query(theirs), Site.class).stream()
                .map(Site::subdistrict)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Some site of these enterprises. */
    public Optional<Site> anyOf(Collection<String> enterpriseIds) {
        Query query = Query.query(Criteria.where("enterpriseId").in(List.copyOf(enterpriseIds)));
        return Optional.ofNullable(mongo.findOne(query, Site.class));
    }
}
