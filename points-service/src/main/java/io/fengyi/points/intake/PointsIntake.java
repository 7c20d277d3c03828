package io.fengyi.points.intake;

import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Hands each event to those who understand its topic; everything behind is idempotent by natural keys. */
@Component
class PointsIntake implements EventIntake {

    /** Understands the events of some topics; ignores types it does not know. */
    interface Understanding {
        Set<String> topics();

        void hear(ReceivedEvent event);
    }

    private final List<Understanding> understandings;

    PointsIntake(List<Understanding> understandings) {
        this.understandings = List.copyOf(understandings);
    }

    @Override
    public Set<String> topics() {
        return understandings.stream()
                .flatMap(understanding -> understanding.topics().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void accept(ReceivedEvent event) {
        understandings.stream()
                .filter(understanding -> understanding.topics().contains(event.topic()))
                .forEach(understanding -> understanding.hear(event));
    }
}
