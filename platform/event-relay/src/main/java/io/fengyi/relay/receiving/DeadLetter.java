package io.fengyi.relay.receiving;

import io.fengyi.relay.ReceivedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** An event that could not be taken in, as it came, and why. */
@Document("dead_letters")
record DeadLetter(
        @Id String deadLetterId,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String type,
        @Nullable String eventId,
        @Nullable ReceivedEvent event,
        String reason,
        Instant at,
        State state,
        @Nullable Instant replayedAt) {

    enum State {
        OPEN,
        REPLAYED
    }

    DeadLetter replayed(Instant when) {
        return new DeadLetter(
                deadLetterId, topic, partition, offset, key, type, eventId, event, reason, at, State.REPLAYED, when);
    }
}
