package io.fengyi.registry.dictionary;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All items of all dictionaries. */
@Repository
class DictionaryItems {

    private final MongoOperations mongo;

    DictionaryItems(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<DictionaryItem> find(DictionaryName dictionary, String code) {
        return Optional.ofNullable(mongo.findById(DictionaryItem.key(dictionary, code), DictionaryItem.class));
    }

    /** In the order of their codes; a dictionary is small enough to be read as a whole. */
    List<DictionaryItem> of(DictionaryName dictionary) {
        return mongo.find(
                new Query(Criteria.where("dictionary").is(dictionary.path())).with(Sort.by("_id")),
                DictionaryItem.class);
    }

    DictionaryItem save(DictionaryItem item) {
        return mongo.save(item);
    }
}
