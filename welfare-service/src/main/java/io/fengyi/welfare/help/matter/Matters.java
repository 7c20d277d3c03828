package io.fengyi.welfare.help.matter;

import io.fengyi.store.Ids;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.help.casefile.HelpCategory;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All matters. */
@Repository
public class Matters {

    private static final Keyset NEWEST_FIRST = Keyset.descending("_id");

    private final MongoOperations mongo;
    private final Clock clock;

    Matters(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    public Optional<Matter> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Matter.class));
    }

    /** A new matter, or the one that was opened for this request before. */
    public Matter open(String title, HelpCategory category, String communityCode, String requestId, String by) {
        return openedFor(requestId).orElseGet(() -> {
            try {
                return mongo.insert(new Matter(
                        Ids.next("mtt"),
                        title,
                        category,
                        communityCode,
                        requestId,
                        by,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)));
            } catch (DuplicateKeyException already) {
                return openedFor(requestId).orElseThrow(() -> already);
            }
        });
    }

    Page<Matter> page(Criteria filter, PageRequest page) {
        return NEWEST_FIRST.page(mongo, filter, page, Matter.class, matter -> List.of(matter.id()));
    }

    private Optional<Matter> openedFor(String requestId) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("openedFor").is(requestId)), Matter.class));
    }
}
