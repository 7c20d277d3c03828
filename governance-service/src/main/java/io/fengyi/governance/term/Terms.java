package io.fengyi.governance.term;

import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Which words may be used today: the standard ones and those that registry-service has told of. */
@Repository
public class Terms {

    private final MongoOperations mongo;
    private final Clock clock;

    Terms(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Takes the news over unless something newer is known. */
    public void learn(
            Vocabulary vocabulary,
            String code,
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant toldAt) {
        String id = id(vocabulary, code);
        Query older = Query.query(Criteria.where("_id").is(id).and("toldAt").lte(toldAt));
        try {
            mongo.findAndReplace(
                    older,
                    new Term(id, vocabulary, code, name, validFrom, validTo, toldAt),
                    FindAndReplaceOptions.options().upsert());
        } catch (DuplicateKeyException newerIsKnown) {
            return;
        }
    }

    /**
     * A code that may be used today.
     *
     * @param pointer JSON Pointer of the code
     * @throws InvalidValue 422 {@code term-unknown}
     */
    public String require(Vocabulary vocabulary, String pointer, String code) {
        Term told = mongo.findById(id(vocabulary, code), Term.class);
        boolean usable = told == null
                ? vocabulary.standard().containsKey(code)
                : told.isUsableOn(BusinessDay.of(clock.instant()));
        if (!usable) {
            throw new InvalidValue(
                    pointer,
                    "term-unknown",
                    vocabulary.dictionary() + ": " + code + " (standard: "
                            + vocabulary.standard().keySet() + ")");
        }
        return code;
    }

    private static String id(Vocabulary vocabulary, String code) {
        return vocabulary.name() + '|' + code;
    }
}
