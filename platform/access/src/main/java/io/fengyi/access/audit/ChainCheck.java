package io.fengyi.access.audit;

import io.fengyi.access.audit.ChainVerification.ChainBreak;
import io.fengyi.access.audit.ChainVerification.Reason;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Recomputes the chain, on request and every night.
 *
 * <p>Each intact check leaves a checkpoint, so that entries cut off at the end and a chain that was rewritten as a
 * whole are found too.
 */
class ChainCheck {

    private static final Logger log = LoggerFactory.getLogger(ChainCheck.class);

    private final MongoOperations mongo;
    private final String service;

    ChainCheck(MongoOperations mongo, String service) {
        this.mongo = mongo;
        this.service = service;
    }

    /** The last entry that a complete check has seen. */
    @Document("audit_checkpoints")
    record Checkpoint(@Id String id, long seq, String hash) {

        static final String LAST = "last";
    }

    @Scheduled(cron = "${fengyi.audit.check-cron:0 30 3 * * *}", zone = "Asia/Shanghai")
    void nightly() {
        ChainVerification result = verify();
        if (result.intact()) {
            log.info("event=audit-chain-intact entries={}", result.checked());
        } else {
            log.error("event=audit-chain-broken firstBreak={}", result.firstBreak());
        }
    }

    ChainVerification verify() {
        Checkpoint known = mongo.findById(Checkpoint.LAST, Checkpoint.class);
        Walk walk = new Walk(known);
        try (Stream<ChainedEntry> entries = mongo.stream(
                new Query(Criteria.where("seq").gt(0L)).with(Sort.by(Sort.Direction.ASC, "seq")), ChainedEntry.class)) {
            entries.takeWhile(walk::accept).forEach(entry -> walk.checked++);
        }
        ChainBreak found = walk.broken();
        ChainedEntry last = walk.last;
        if (found == null && last != null) {
            mongo.save(new Checkpoint(Checkpoint.LAST, last.seq(), last.hash()));
        }
        return new ChainVerification(service, walk.checked, found == null, found);
    }

    /** State of one pass over the chain. */
    private static final class Walk {

        private final @Nullable Checkpoint known;
        private @Nullable ChainedEntry last;
        private @Nullable ChainBreak found;
        private long checked;

        private Walk(@Nullable Checkpoint known) {
            this.known = known;
        }

        boolean accept(ChainedEntry entry) {
            long expected = last == null ? 1 : last.seq() + 1;
            String prevHash = last == null ? ChainedEntry.FIRST_PREV_HASH : last.hash();
            if (entry.seq() != expected) {
                found = new ChainBreak(expected, null, Reason.MISSING);
            } else if (!entry.computedHash().equals(entry.hash())) {
                found = new ChainBreak(entry.seq(), entry.id(), Reason.ENTRY_CHANGED);
            } else if (!entry.prevHash().equals(prevHash)) {
                found = new ChainBreak(entry.seq(), entry.id(), Reason.PREVIOUS_HASH);
            } else if (known != null
                    && known.seq() == entry.seq()
                    && !known.hash().equals(entry.hash())) {
                found = new ChainBreak(entry.seq(), entry.id(), Reason.REWRITTEN);
            } else {
                last = entry;
            }
            return found == null;
        }

        @Nullable
        ChainBreak broken() {
            long end = last == null ? 0 : last.seq();
            if (found == null && known != null && end < known.seq()) {
                return new ChainBreak(end + 1, null, Reason.MISSING);
            }
            return found;
        }
    }
}
