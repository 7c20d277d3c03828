package io.fengyi.relay.sending;

import io.fengyi.relay.Announcing;
import io.fengyi.relay.EventRelay;
import org.springframework.data.mongodb.core.mapping.event.AbstractMongoEventListener;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveEvent;

/** Nudges the relay when a document with something to tell has been stored. */
final class SavedDocuments extends AbstractMongoEventListener<Object> {

    private final EventRelay relay;

    SavedDocuments(EventRelay relay) {
        this.relay = relay;
    }

    @Override
    public void onAfterSave(AfterSaveEvent<Object> event) {
        if (event.getSource() instanceof Announcing announcing
                && announcing.outbox() != null
                && event.getDocument() != null
                && event.getCollectionName() != null) {
            relay.nudge(
                    event.getCollectionName(),
                    String.valueOf(event.getDocument().get("_id")));
        }
    }
}
