package io.fengyi.relay;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.util.Date;
import org.bson.Document;

/**
 * Remembers which events had their effect, for effects without a natural key of their own.
 *
 * <p>The note is written after the effect, so a crash between the two repeats the effect once. Notes are kept longer
 * than the topics' retention of 30 days.
 */
public final class Inbox {

    public static final String COLLECTION = "inbox";

    private final MongoCollection<Document> notes;
    private final Clock systemClock;

    public Inbox(MongoCollection<Document> notes, Clock systemClock) {
        this.notes = notes;
        this.systemClock = systemClock;
    }

    /** Runs the effect unless this consumer has already had this event. */
    public void once(ReceivedEvent event, String consumer, Runnable effect) {
        String note = consumer + '|' + event.source() + '|' + event.id();
        if (notes.find(Filters.eq("_id", note)).first() != null) {
            return;
        }
        effect.run();
        try {
            notes.insertOne(new Document("_id", note).append("at", Date.from(systemClock.instant())));
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != 11000) {
                throw e;
            }
        }
    }
}
