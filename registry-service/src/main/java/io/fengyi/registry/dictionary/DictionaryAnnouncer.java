package io.fengyi.registry.dictionary;

import io.fengyi.contracts.registry.DictionaryItemChanged;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.util.List;

/** Tells the other services about items, in the same write as the item itself. */
final class DictionaryAnnouncer {

    private final EventComposer events;

    DictionaryAnnouncer(EventComposer events) {
        this.events = events;
    }

    DictionaryItem announce(DictionaryItem item) {
        ItemFacts facts = item.facts();
        DictionaryItemChanged event = new DictionaryItemChanged(
                item.dictionary(), item.code(), facts.name(), facts.validFrom(), facts.validTo());
        return item.with(Outbox.append(item.outbox(), List.of(events.compose(item.key(), event))));
    }
}
