package io.fengyi.relay;

import java.util.Set;

/**
 * What a service listens to; beans in its package {@code intake}, one for each kind of news. Several may read one topic.
 *
 * <p>Events come at least once and, after a replay, again: every effect is idempotent by a natural permanent key or by
 * the {@link Inbox}. An exception lets the event be tried five times with growing pauses, then it becomes a dead
 * letter; {@link PoisonEvent} becomes one at once.
 */
public interface EventIntake {

    /** Topics to read, from their beginning. */
    Set<String> topics();

    /** Takes one event in; types that are not known are ignored. */
    void accept(ReceivedEvent event);
}
