package io.fengyi.relay.receiving;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerStoppedEvent;

/**
 * A process that takes no events in any more is broken, and says so: an {@code Error} in a consumer stops its container for good while
 * requests are still answered. Whoever runs the process restarts it by the liveness probe.
 */
class IntakeLiveness {

    private static final Logger log = LoggerFactory.getLogger(IntakeLiveness.class);

    private final ApplicationEventPublisher publisher;

    IntakeLiveness(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    @EventListener
    void stopped(ConsumerStoppedEvent event) {
        if (event.getReason() != ConsumerStoppedEvent.Reason.NORMAL) {
            log.error("event=intake-stopped reason={} hop=failed", event.getReason());
            AvailabilityChangeEvent.publish(publisher, event.getSource(), LivenessState.BROKEN);
        }
    }
}
