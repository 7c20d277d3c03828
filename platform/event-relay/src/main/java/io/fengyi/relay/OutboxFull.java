package io.fengyi.relay;

/** Too many events of one document wait for Kafka; answers 503 until some have been sent. */
public class OutboxFull extends RuntimeException {

    OutboxFull(String key, int events) {
        super(key + ": " + events + " events would wait to be sent (at most " + Outbox.MOST + ")");
    }
}
