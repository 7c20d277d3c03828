package io.fengyi.welfare.department;

import io.fengyi.http.InvalidValue;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All departments we were told of. */
@Repository
public class Departments {

    private final MongoOperations mongo;

    Departments(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Takes the news over unless something newer is known. */
    public void learn(Department news) {
        Department known = mongo.findById(news.code(), Department.class);
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

    /** The name of a department; its code when nobody has told of it. */
    public String nameOf(String code) {
        return Optional.ofNullable(mongo.findById(code, Department.class))
                .map(Department::name)
                .orElse(code);
    }

    /**
     * Refuses what is no department on that day.
     *
     * @param pointer JSON Pointer of the code
     * @throws InvalidValue 422 {@code department-unknown}
     */
    public void require(String pointer, String code, LocalDate day) {
        Department known = mongo.findById(code, Department.class);
        if (known == null || !known.existsOn(day)) {
            throw new InvalidValue(
                    pointer,
                    "department-unknown",
                    "department: " + code + (known == null ? " (unknown)" : " (not in use on " + day + ")"));
        }
    }
}
