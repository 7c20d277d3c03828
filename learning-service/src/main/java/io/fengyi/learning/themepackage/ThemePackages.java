package io.fengyi.learning.themepackage;

import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All theme packages. */
@Repository
class ThemePackages {

    private final MongoOperations mongo;

    ThemePackages(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<ThemePackage> find(String id) {
        return Optional.ofNullable(mongo.findById(id, ThemePackage.class));
    }

    Optional<ThemePackage> enteredWith(String key) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("creationKey").is(key)), ThemePackage.class));
    }

    ThemePackage save(ThemePackage themePackage) {
        return mongo.save(themePackage);
    }

    /** Those that riders see, newest first. */
    Page<ThemePackage> current(PageRequest page) {
        return Keyset.descending("_id")
                .page(mongo, Criteria.where("current").gte(1), page, ThemePackage.class, one -> List.of(one.id()));
    }

    /** All of them, newest first. */
    Page<ThemePackage> all(PageRequest page) {
        return Keyset.descending("_id")
                .page(mongo, Criteria.where("_id").gt(""), page, ThemePackage.class, one -> List.of(one.id()));
    }

    List<ThemePackage> current() {
        return mongo.find(Query.query(Criteria.where("current").gte(1)), ThemePackage.class);
    }
}
