package io.fengyi.relay.sending;

import io.fengyi.relay.UnsentEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends events of many keys together, and of one key only when the one before it was acknowledged: if an event cannot
 * be sent, none that follows it has overtaken it.
 */
final class SendingInTurn {

    private static final Logger log = LoggerFactory.getLogger(SendingInTurn.class);

    private final KafkaSender sender;
    private final Map<String, Queue<UnsentEvent>> waiting = new LinkedHashMap<>();
    private final Set<String> sent = new HashSet<>();
    private KafkaSender.@Nullable NotSent failure;

    SendingInTurn(KafkaSender sender) {
        this.sender = sender;
    }

    private record Turn(UnsentEvent event, Future<?> acknowledgement) {}

    /** More events of a key, behind those it has already. */
    void add(String key, Collection<UnsentEvent> events) {
        waiting.computeIfAbsent(key, first -> new ArrayDeque<>()).addAll(events);
    }

    /** @throws KafkaSender.NotSent the first failure, when no acknowledgement is awaited any more */
    void run() {
        while (!waiting.isEmpty() && failure == null) {
            waiting.values().removeIf(Queue::isEmpty);
            begin().forEach(this::await);
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Ids of the events that Kafka acknowledged. */
    Set<String> sent() {
        return Set.copyOf(sent);
    }

    private List<Turn> begin() {
        List<Turn> turns = new ArrayList<>();
        for (Queue<UnsentEvent> queue : waiting.values()) {
            try {
                turns.add(new Turn(queue.element(), sender.begin(queue.element())));
                queue.remove();
            } catch (KafkaSender.NotSent e) {
                failure = e;
                break;
            }
        }
        return turns;
    }

    private void await(Turn turn) {
        try {
            sender.await(turn.event(), turn.acknowledgement());
            sent.add(turn.event().eventId());
            log.info(
                    "event={} id={} hop=sent", turn.event().type(), turn.event().eventId());
        } catch (KafkaSender.NotSent e) {
            failure = failure == null ? e : failure;
        }
    }
}
