package io.fengyi.welfare.worker;

import io.fengyi.access.text.WorkerHandle;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The workers that were told of, and how each is shown here. */
@Repository
public class Workers {

    private final MongoOperations mongo;
    private final Clock clock;

    Workers(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Takes the news over unless something newer is known, or the person was forgotten. */
    public void learn(KnownWorker news) {
        KnownWorker known = mongo.findById(news.workerId(), KnownWorker.class);
        if (known != null && (known.isErased() || known.toldAt().isAfter(news.toldAt()))) {
            return;
        }
        Query older = Query.query(Criteria.where("_id")
                .is(news.workerId())
                .and("toldAt")
                .lte(news.toldAt())
                .and("status")
                .ne(KnownWorker.ERASED));
        try {
            mongo.findAndReplace(older, news, FindAndReplaceOptions.options().upsert());
        } catch (DuplicateKeyException newerIsKnown) {
            return;
        }
    }

    /** Leaves nothing but the id, also of somebody not heard of yet; says whether there was more. */
    boolean forget(String workerId) {
        Query more =
                Query.query(Criteria.where("_id").is(workerId).and("status").ne(KnownWorker.ERASED));
        try {
            KnownWorker before = mongo.findAndReplace(
                    more,
                    KnownWorker.erased(workerId, clock.instant()),
                    FindAndReplaceOptions.options().upsert());
            return before != null;
        } catch (DuplicateKeyException forgottenAlready) {
            return false;
        }
    }

    public Optional<KnownWorker> find(String workerId) {
        return Optional.ofNullable(mongo.findById(workerId, KnownWorker.class));
    }

    /** Those of the ids that belong to somebody we were told of. */
    public Set<String> knownAmong(Collection<String> workerIds) {
        Query among = Query.query(Criteria.where("_id").in(workerIds));
        among.fields().include("_id");
        return mongo.find(among, Document.class, mongo.getCollectionName(KnownWorker.class)).stream()
                .map(known -> known.getString("_id"))
                .collect(Collectors.toSet());
    }

    /** For example {@code 骑手·S1RM}; of a worker not heard of yet, {@code 劳动者·S1RM}. */
    public String handleOf(String workerId) {
        KnownWorker known = mongo.findById(workerId, KnownWorker.class);
        return WorkerHandle.of(known == null ? "" : known.workerType(), workerId);
    }
}
