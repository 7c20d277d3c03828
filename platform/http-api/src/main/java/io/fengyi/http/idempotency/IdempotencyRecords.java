package io.fengyi.http.idempotency;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The answers by key: {@code {_id, fingerprint, state, lockedUntil, status, headers, body, createdAt}}. */
final class IdempotencyRecords {

    static final Duration LEASE = Duration.ofSeconds(30);

    private final MongoCollection<Document> records;
    private final Clock clock;

    IdempotencyRecords(MongoCollection<Document> records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    enum Claim {
        OURS,
        OTHER_BODY,
        RUNNING,
        DONE
    }

    record Claimed(Claim claim, @Nullable Document stored) {}

    /** Takes the key for this request, or says who has it. */
    Claimed claim(String key, String fingerprint) {
        Instant now = clock.instant();
        try {
            records.insertOne(new Document("_id", key)
                    .append("fingerprint", fingerprint)
                    .append("state", "RUNNING")
                    .append("lockedUntil", Date.from(now.plus(LEASE)))
                    .append("createdAt", Date.from(now)));
            return new Claimed(Claim.OURS, null);
        } catch (com.mongodb.MongoWriteException e) {
            if (e.getError().getCode() != 11000) {
                throw e;
            }
            return look(key, fingerprint, now);
        }
    }

    private Claimed look(String key, String fingerprint, Instant now) {
        Document stored = records.find(Filters.eq("_id", key)).first();
        if (stored == null) {
            return new Claimed(Claim.RUNNING, null);
        }
        if (!fingerprint.equals(stored.getString("fingerprint"))) {
            return new Claimed(Claim.OTHER_BODY, null);
        }
        if ("DONE".equals(stored.getString("state"))) {
            return new Claimed(Claim.DONE, stored);
        }
        Date until = stored.getDate("lockedUntil");
        if (until.toInstant().isBefore(now)
                && records.updateOne(
                                        Filters.and(
                                                Filters.eq("_id", key),
                                                Filters.eq("state", "RUNNING"),
                                                Filters.eq("lockedUntil", until)),
                                        Updates.set("lockedUntil", Date.from(now.plus(LEASE))))
                                .getModifiedCount()
                        == 1) {
            return new Claimed(Claim.OURS, null);
        }
        return new Claimed(Claim.RUNNING, null);
    }

    void done(String key, int status, Document headers, byte[] body) {
        records.updateOne(
                Filters.eq("_id", key),
                Updates.combine(
                        Updates.set("state", "DONE"),
                        Updates.set("status", status),
                        Updates.set("headers", headers),
                        Updates.set("body", new Binary(body))));
    }

    /** Nothing was done: the key is free again. */
    void release(String key) {
        records.deleteOne(Filters.and(Filters.eq("_id", key), Filters.eq("state", "RUNNING")));
    }
}
