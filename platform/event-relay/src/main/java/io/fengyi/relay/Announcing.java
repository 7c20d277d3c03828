package io.fengyi.relay;

import org.jspecify.annotations.Nullable;

/** A document that stores what it has to tell in its field {@code outbox}; saving it nudges the relay. */
public interface Announcing {

    @Nullable
    Outbox outbox();
}
