package io.fengyi.learning.push;

import io.fengyi.contracts.learning.LearningPushDue;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import io.fengyi.relay.UnsentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts what the message desk is to deliver into the outbox of the push, to be stored with how far it got. */
@Component
class LearningPushAnnouncer {

    private final EventComposer events;

    LearningPushAnnouncer(EventComposer events) {
        this.events = events;
    }

    /** One event for each set of channels; the workers of a batch are never more than an event may name. */
    LearningPush due(LearningPush push, Map<List<PushChannel>, List<String>> workersByChannels) {
        List<UnsentEvent> news = new ArrayList<>();
        workersByChannels.forEach((channels, workerIds) -> news.add(events.compose(
                push.id(),
                new LearningPushDue(
                        push.id(),
                        push.lesson().lessonId(),
                        workerIds,
                        channels.stream().map(PushChannel::name).toList(),
                        push.lesson().title()))));
        return push.with(Outbox.append(push.outbox(), news));
    }
}
