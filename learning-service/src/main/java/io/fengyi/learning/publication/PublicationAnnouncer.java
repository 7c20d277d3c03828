package io.fengyi.learning.publication;

import io.fengyi.contracts.learning.MediaRedacted;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts what other services may rely on into the outbox of the publication, to be stored with its state. */
@Component
class PublicationAnnouncer {

    private final EventComposer events;

    PublicationAnnouncer(EventComposer events) {
        this.events = events;
    }

    Publication mediaRedacted(Publication publication, String mediaId) {
        return publication.with(
                Outbox.append(publication.outbox(), List.of(events.compose(mediaId, new MediaRedacted(mediaId)))));
    }
}
