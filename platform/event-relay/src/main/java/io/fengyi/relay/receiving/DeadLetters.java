package io.fengyi.relay.receiving;

import io.fengyi.http.NotFound;
import io.fengyi.relay.PoisonEvent;
import io.fengyi.relay.ReceivedEvent;
import io.fengyi.store.Ids;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The dead letters of this service, newest first. */
final class DeadLetters {

    private static final Keyset NEWEST_FIRST = Keyset.descending("_id");

    private final MongoOperations mongo;
    private final Clock systemClock;

    DeadLetters(MongoOperations mongo, Clock systemClock) {
        this.mongo = mongo;
        this.systemClock = systemClock;
    }

    /** Keeps the record; one place in a topic is kept once. */
    void keep(ConsumerRecord<String, byte[]> record, Exception cause) {
        ReceivedEvent event = readable(record);
        try {
            mongo.insert(new DeadLetter(
                    Ids.next("dlt"),
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    record.key(),
                    event == null ? null : event.type(),
                    event == null ? null : event.id(),
                    event,
                    reason(cause),
                    systemClock.instant(),
                    DeadLetter.State.OPEN,
                    null));
        } catch (DuplicateKeyException alreadyKept) {
            return;
        }
    }

    private static @Nullable ReceivedEvent readable(ConsumerRecord<String, byte[]> record) {
        try {
            return IntakeListener.read(record);
        } catch (PoisonEvent unreadable) {
            return null;
        }
    }

    static String reason(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null && !(root instanceof PoisonEvent)) {
            root = root.getCause();
        }
        return root instanceof PoisonEvent ? String.valueOf(root.getMessage()) : root.toString();
    }

    Page<DeadLetter> list(DeadLetter.@Nullable State state, PageRequest page) {
        Criteria filter =
                state == null ? new Criteria() : Criteria.where("state").is(state);
        return NEWEST_FIRST.page(mongo, filter, page, DeadLetter.class, letter -> List.of(letter.deadLetterId()));
    }

    /** How many wait for somebody to look. */
    long open() {
        return mongo.count(new Query(Criteria.where("state").is(DeadLetter.State.OPEN)), DeadLetter.class);
    }

    DeadLetter get(String id) {
        DeadLetter letter = mongo.findById(id, DeadLetter.class);
        if (letter == null) {
            throw new NotFound("dead letter", id);
        }
        return letter;
    }

    DeadLetter markReplayed(DeadLetter letter) {
        return mongo.save(letter.replayed(systemClock.instant()));
    }
}
