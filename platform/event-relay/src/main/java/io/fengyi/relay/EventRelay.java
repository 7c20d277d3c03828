package io.fengyi.relay;

/** Sends what waits; saving an {@link Announcing} document through MongoTemplate does this by itself. */
public interface EventRelay {

    /** Says that documents of this key in this collection have something to send; returns at once. */
    void nudge(String collection, String key);
}
