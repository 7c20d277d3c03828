package io.fengyi.learning.worker;

import io.fengyi.access.text.WorkerHandle;
import java.util.Optional;
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

    Workers(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Takes the news over unless something newer is known. */
    public void learn(KnownWorker news) {
        KnownWorker known = mongo.findById(news.workerId(), KnownWorker.class);
        if (known != null && known.toldAt().isAfter(news.toldAt())) {
            return;
        }
        Query older = Query.query(
                Criteria.where("_id").is(news.workerId()).and("toldAt").lte(news.toldAt()));
        try {
            mongo.findAndReplace(
                    older, news.after(known), FindAndReplaceOptions.options().upsert());
        } catch (DuplicateKeyException newerIsKnown) {
            return;
        }
    }

    /** Forgets the worker; what was told before comes no more, because their erasure is the last news of them. */
    long forget(String workerId) {
        return mongo.remove(Query.query(Criteria.where("_id").is(workerId)), KnownWorker.class)
                .getDeletedCount();
    }

    public Optional<KnownWorker> find(String workerId) {
        return Optional.ofNullable(mongo.findById(workerId, KnownWorker.class));
    }

    /** For example {@code 骑手·S1RM}; of a worker not heard of yet, {@code 劳动者·S1RM}. */
    public String handleOf(String workerId) {
        KnownWorker known = mongo.findById(workerId, KnownWorker.class);
        return WorkerHandle.of(known == null ? "" : known.workerType(), workerId);
    }
}
