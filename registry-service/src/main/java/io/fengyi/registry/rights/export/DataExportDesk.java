package io.fengyi.registry.rights.export;

import io.fengyi.http.Conflict;
import io.fengyi.http.NotFound;
import io.fengyi.registry.rights.export.DataExport.Part;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** The door to exports: asks the five services for their parts and knows which are ready. Due within 24 hours. */
@Service
public class DataExportDesk {

    private static final Logger log = LoggerFactory.getLogger(DataExportDesk.class);
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofHours(1);

    private final DataExports exports;
    private final DataExportAnnouncer announcer;
    private final Clock clock;

    DataExportDesk(DataExports exports, DataExportAnnouncer announcer, Clock clock) {
        this.exports = exports;
        this.announcer = announcer;
        this.clock = clock;
    }

    /**
     * Asks for everything about this worker.
     *
     * @throws Conflict 409 {@code export-open} while an earlier request is not answered
     */
    public DataExport request(String workerId, @Nullable String key) {
        DataExport open = exports.openOf(workerId).orElse(null);
        if (open != null) {
            return sameRequest(open, key);
        }
        String id = Ids.next("dex");
        Instant now = clock.instant();
        try {
            return exports.save(new DataExport(
                    id, null, workerId, now, Map.of(), workerId, null, now, key, announcer.asking(null, id, workerId)));
        } catch (DuplicateKeyException anotherCameFirst) {
            return sameRequest(exports.openOf(workerId).orElseThrow(() -> alreadyOpen(workerId)), key);
        }
    }

    /** @throws NotFound 404 when it is somebody else's */
    public DataExport own(String workerId, String id) {
        return exports.find(id)
                .filter(export -> export.workerId().equals(workerId))
                .orElseThrow(() -> new NotFound("export", id));
    }

    /**
     * A service has put its part together; again is the same.
     *
     * @param counts rows by section
     */
    public void partReady(String id, String service, Map<String, Long> counts, @Nullable String sha256) {
        OptimisticRetry.run(() -> exports.find(id)
                .map(export -> export.with(service, new Part(counts, sha256, clock.instant())))
                .map(exports::save));
    }

    /** What waits for a part, oldest first. */
    public Page<DataExport> open(PageRequest page) {
        return exports.open(page);
    }

    /** Every request of this worker, without what the services are still to be told. */
    public List<Asked> all(String workerId) {
        return exports.of(workerId).stream()
                .map(export -> new Asked(export.id(), export.requestedAt(), export.readyAt()))
                .toList();
    }

    public long forget(String workerId) {
        return exports.forget(workerId);
    }

    /** That one asked for one's data. */
    public record Asked(
            String id, Instant requestedAt, @Nullable Instant readyAt) {}

    /** How many wait longer than this. */
    public long waitingLongerThan(Duration wait) {
        return exports.openSince(clock.instant().minus(wait));
    }

    /** Asks again those that have not answered for an hour: a part that failed became a dead letter. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
    void round() {
        Instant now = clock.instant();
        for (DataExport waiting : exports.askedBefore(now.minus(ASKED_AGAIN_AFTER))) {
            log.warn("event=export-asked-again id={} missing={}", waiting.id(), waiting.missing());
            OptimisticRetry.run(() -> exports.find(waiting.id())
                    .filter(export -> export.openFor() != null)
                    .map(export -> exports.save(
                            export.asked(now, announcer.asking(export.outbox(), export.id(), export.workerId())))));
        }
    }

    private static DataExport sameRequest(DataExport open, @Nullable String key) {
        if (key != null && key.equals(open.key())) {
            return open;
        }
        throw alreadyOpen(open.id());
    }

    private static Conflict alreadyOpen(String id) {
        return new Conflict("export-open", "export " + id + " is not ready yet");
    }
}
