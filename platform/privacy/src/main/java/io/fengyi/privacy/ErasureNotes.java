package io.fengyi.privacy;

import io.fengyi.contracts.privacy.ErasureAcknowledged;
import io.fengyi.contracts.privacy.ErasureAcknowledged.Kept;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import io.fengyi.store.OptimisticRetry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The counts of every erasure, added up over repetitions, and their acknowledgement in the same write. */
final class ErasureNotes {

    static final String COLLECTION = "erasure_notes";
    private static final int BATCH = 100;

    private final String service;
    private final MongoOperations mongo;
    private final EventComposer events;

    ErasureNotes(String service, MongoOperations mongo, EventComposer events) {
        this.service = service;
        this.mongo = mongo;
        this.events = events;
    }

    static Migration indexes() {
        return IndexMigration.named("000-erasure-notes")
                .collection(COLLECTION, c -> c.sparse("againAt").sparse("outbox.since"));
    }

    /**
     * Adds what was removed just now. What is kept is a state; but a row that was cut is not found a second time, so that
     * fewer than before are no news.
     */
    void count(String requestId, String workerId, String section, Erased now) {
        OptimisticRetry.run(() -> {
            ErasureNote note = find(requestId, workerId);
            Map<String, Erased> bySection = new TreeMap<>(note.bySection());
            Erased before = bySection.getOrDefault(section, Erased.removed(0));
            bySection.put(
                    section,
                    before.kept() > now.kept()
                            ? new Erased(before.removed() + now.removed(), before.kept(), before.basis())
                            : new Erased(before.removed() + now.removed(), now.kept(), now.basis()));
            return mongo.save(
                    new ErasureNote(requestId, note.version(), workerId, bySection, note.againAt(), note.outbox()));
        });
    }

    /** Tells the counts, also when they were told before: the desk may have missed it. */
    void acknowledge(String requestId, String workerId, @Nullable Instant againAt) {
        OptimisticRetry.run(() -> {
            ErasureNote note = find(requestId, workerId);
            Outbox outbox = Outbox.append(note.outbox(), List.of(events.compose(requestId, acknowledgement(note))));
            return mongo.save(new ErasureNote(
                    requestId, note.version(), againAt == null ? null : workerId, note.bySection(), againAt, outbox));
        });
    }

    List<ErasureNote> dueAgain(Instant now) {
        return mongo.find(new Query(Criteria.where("againAt").lte(now)).limit(BATCH), ErasureNote.class);
    }

    private ErasureNote find(String requestId, String workerId) {
        ErasureNote stored = mongo.findById(requestId, ErasureNote.class);
        return Objects.requireNonNullElseGet(
                stored, () -> new ErasureNote(requestId, null, workerId, Map.of(), null, null));
    }

    private ErasureAcknowledged acknowledgement(ErasureNote note) {
        Map<String, Long> removed = new TreeMap<>();
        note.bySection().forEach((section, erased) -> removed.put(section, erased.removed()));
        List<Kept> kept = note.bySection().entrySet().stream()
                .filter(entry -> entry.getValue().kept() > 0)
                .map(entry -> new Kept(
                        entry.getKey(),
                        entry.getValue().kept(),
                        Objects.requireNonNull(entry.getValue().basis())))
                .toList();
        return new ErasureAcknowledged(note.id(), service, removed, kept);
    }
}
