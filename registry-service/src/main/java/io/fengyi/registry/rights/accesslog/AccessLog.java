package io.fengyi.registry.rights.accesslog;

import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.worker.WorkerLookup;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Keyset;
import io.fengyi.store.Migration;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** The door to access logs: every opening that a service tells of, for the worker whom it concerns. Source: platform.md 3.4, 3.6. */
@Service
public class AccessLog {

    static final String COLLECTION = "access_log";

    private final MongoOperations mongo;
    private final WorkerLookup workers;

    AccessLog(MongoOperations mongo, WorkerLookup workers) {
        this.mongo = mongo;
        this.workers = workers;
    }

    /** Notes an opening; again is the same, and of an erased person nothing is noted any more. */
    public void note(AccessLogEntry entry) {
        if (workers.brief(new WorkerId(entry.workerId())).isPresent()) {
            mongo.save(entry);
        }
    }

    /** Newest first. */
    public Page<AccessLogEntry> of(String workerId, PageRequest page) {
        return Keyset.descending("_id")
                .page(
                        mongo,
                        Criteria.where("workerId").is(workerId),
                        page,
                        AccessLogEntry.class,
                        entry -> List.of(entry.id()));
    }

    /** All of it. */
    public List<AccessLogEntry> all(String workerId) {
        return mongo.find(byWorker(workerId), AccessLogEntry.class);
    }

    public long forget(String workerId) {
        return mongo.remove(byWorker(workerId), AccessLogEntry.class).getDeletedCount();
    }

    private static Query byWorker(String workerId) {
        return new Query(Criteria.where("workerId").is(workerId));
    }

    @Configuration(proxyBeanMethods = false)
    static class Storage {

        @Bean
        Migration accessLogIndexes() {
            return IndexMigration.named("172-access-log").collection(COLLECTION, c -> c.index("workerId", "-_id"));
        }
    }
}
