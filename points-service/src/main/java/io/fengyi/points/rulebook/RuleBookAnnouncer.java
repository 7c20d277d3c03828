package io.fengyi.points.rulebook;

import io.fengyi.contracts.points.RuleBookInForce;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells other services which book judges from when. */
@Component
class RuleBookAnnouncer {
    private final EventComposer composer;

    RuleBookAnnouncer(EventComposer composer) {
        this.composer = composer;
    }

    @Nullable
    Outbox inForce(StoredRuleBook book) {
        var event = new RuleBookInForce(book.id(), book.book().version(), book.effectiveFrom());
        return Outbox.append(book.outbox(), List.of(composer.compose(book.id(), event)));
    }
}
