package io.fengyi.governance.worker;

import io.fengyi.access.text.WorkerHandle;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The workers' types, and from them how a worker is shown here. */
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
            mongo.findAndReplace(older, news, FindAndReplaceOptions.options().upsert());
        } catch (DuplicateKeyException newerIsKnown) {
            return;
        }
    }

    public Optional<KnownWorker> find(String workerId) {
        return Optional.ofNullable(mongo.findById(workerId, KnownWorker.class));
    }

    /** Whether registry-service has said that this person is to be forgotten: what comes later is nobody's. */
    public boolean isErased(String workerId) {
        return find(workerId).filter(KnownWorker::isErased).isPresent();
    }

    /** Leaves of a worker that they were erased, and nothing else; whether there was one. */
    boolean erase(String workerId) {
        Update gone = new Update().set("workerType", "").set("status", KnownWorker.ERASED);
        return mongo.updateFirst(Query.query(Criteria.where("_id").is(workerId)), gone, KnownWorker.class)
                        .getMatchedCount()
                > 0;
    }

    /** For example {@code 骑手·S1RM}; of a worker not heard of yet, {@code 劳动者·S1RM}. */
    public String handleOf(String workerId) {
        KnownWorker known = mongo.findById(workerId, KnownWorker.class);
        return WorkerHandle.of(known == null ? "" : known.workerType(), workerId);
    }
}
