package io.fengyi.governance.area;

import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The areas as registry-service last told them. */
@Repository
public class Areas {

    private static final String COMMUNITY = "COMMUNITY";

    private final MongoOperations mongo;

    Areas(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Takes the news over unless something newer is known. */
    public void learn(Area news) {
        Area known = mongo.findById(news.code(), Area.class);
        if (known != null && known.toldAt().isAfter(news.toldAt())) {
            return;
        }
        Query older =
                Query.query(Criteria.where("_id").is(news.code()).and("toldAt").lte(news.toldAt()));
        try {
            mongo.findAndReplace(older, news, FindAndReplaceOptions.options().upsert());
        } catch (DuplicateKeyException newerIsKnown) {
            return;
        }
    }

    public Optional<Area> find(String code) {
        return Optional.ofNullable(mongo.findById(code, Area.class));
    }

    /** All communities that there are on that day. */
    public List<Area> communities(LocalDate day) {
        return mongo.find(Query.query(Criteria.where("level").is(COMMUNITY)), Area.class).stream()
                .filter(area -> area.isValidOn(day))
                .toList();
    }

    /** The name of an area; its code when it is not known. */
    public String nameOf(String code) {
        return find(code).map(Area::name).orElse(code);
    }

    /** The community whose name an address contains; of several the one with the longest name. */
    public Optional<Area> communityNamedIn(String address, LocalDate day) {
        List<Area> communities = mongo.find(Query.query(Criteria.where("level").is(COMMUNITY)), Area.class);
        return communities.stream()
                .filter(area -> area.isValidOn(day) && address.contains(area.name()))
                .max(Comparator.comparingInt(area -> area.name().length()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {

        @Bean
        Migration areaIndexes() {
            return IndexMigration.named("010-areas").collection("areas", c -> c.index("level"));
        }
    }
}
