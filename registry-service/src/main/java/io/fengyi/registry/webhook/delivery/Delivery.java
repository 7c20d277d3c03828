package io.fengyi.registry.webhook.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One event for one endpoint; unique by both. Its id is the header {@code webhook-id}, however often it is sent.
 *
 * @param event permanent name of the event
 * @param type as partners write it
 * @param body what is sent, without any person
 * @param createdAt business time, for the log and the figure
 * @param queuedAt system time, for the replay
 * @param dueAt system time when it may be sent next; null when nothing is left to do
 * @param term grows with every claim and command: whoever sends under an older one notes nothing
 * @param tries failures in a row, from zero again after a redelivery
 * @param attempts the latest ten
 * @param deliveredAt first success
 * @param keptUntil clean-up, system time
 */
@Document("webhook_deliveries")
public record Delivery(
        @Id String id,
        String endpointId,
        String partnerId,
        String areaCode,
        String event,
        String type,
        String body,
        State state,
        Instant createdAt,
        Instant queuedAt,
        @Nullable Instant dueAt,
        long term,
        int tries,
        List<Attempt> attempts,
        @Nullable Instant deliveredAt,
        Instant keptUntil) {

    /** What the endpoint is asked for by its owner, for trying out. */
    public static final String TRIAL = "webhook.test";

    private static final int ATTEMPTS_KEPT = 10;

    /** Where a delivery stands. */
    public enum State {
        PENDING,
        DELIVERED,
        FAILED,
        /** The endpoint was disabled or gone when it was its turn; a replay sends it. */
        SKIPPED
    }

    /**
     * One call.
     *
     * @param status of the answer; null when there was none
     * @param failure why it did not count; null for a success
     */
    public record Attempt(
            Instant at, @Nullable Integer status, @Nullable String failure, long millis) {}

    public Delivery {
        attempts = List.copyOf(attempts);
    }

    List<Attempt> attemptsWith(Attempt latest) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(latest);
        return all.subList(Math.max(0, all.size() - ATTEMPTS_KEPT), all.size());
    }
}
