package io.fengyi.privacy;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.contracts.privacy.SensitiveRecordOpened;
import io.fengyi.http.Unavailable;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import io.fengyi.store.Ids;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The door in front of a sensitive record of a worker: the audit entry and the line of the worker's access log are stored before
 * anything is shown. Source: platform.md 3.6.
 */
public final class SensitiveOpenings {

    static final String COLLECTION = "sensitive_openings";
    private static final Duration KEPT = Duration.ofDays(45);

    private final AuditTrail audit;
    private final MongoOperations mongo;
    private final EventComposer events;
    private final Clock clock;
    private final Clock systemClock;

    SensitiveOpenings(AuditTrail audit, MongoOperations mongo, EventComposer events, Clock clock, Clock systemClock) {
        this.audit = audit;
        this.mongo = mongo;
        this.events = events;
        this.clock = clock;
        this.systemClock = systemClock;
    }

    static Migration indexes() {
        return IndexMigration.named("000-sensitive-openings")
                .collection(COLLECTION, c -> c.index("workerId").ttl("at", KEPT).sparse("outbox.since"));
    }

    /**
     * Call it before the record is read; when it fails nothing may be shown.
     *
     * @param record what is opened, e.g. {@code political-status.read}; also the action of the audit entry
     * @param role in which the caller may open it
     * @param purpose what the caller gave as reason, shown to the worker
     * @throws Unavailable when it could not be stored (503)
     */
    public void open(Caller caller, Role role, String workerId, String record, @Nullable String purpose) {
        audit.record(AuditEntry.done(caller, record, workerId, purpose));
        String id = Ids.next("sop");
        Instant at = clock.instant();
        var opened = new SensitiveRecordOpened(id, workerId, record, role.name(), purpose, at);
        try {
            mongo.insert(new Opening(
                    id, workerId, systemClock.instant(), Outbox.of(List.of(events.compose(workerId, opened)))));
        } catch (DataAccessException failed) {
            throw new Unavailable("the access log", Duration.ofSeconds(5), failed);
        }
    }

    void forget(String workerId) {
        mongo.remove(new Query(Criteria.where("workerId").is(workerId)), Opening.class);
    }
}
