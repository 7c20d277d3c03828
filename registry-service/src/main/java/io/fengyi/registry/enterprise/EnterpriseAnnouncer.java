package io.fengyi.registry.enterprise;

import io.fengyi.contracts.registry.EnterpriseChanged;
import io.fengyi.contracts.registry.EnterpriseClosed;
import io.fengyi.contracts.registry.EnterpriseRegistered;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.util.List;

/** Tells the other services about enterprises, in the same write as the enterprise itself. */
final class EnterpriseAnnouncer {

    private final EventComposer events;

    EnterpriseAnnouncer(EventComposer events) {
        this.events = events;
    }

    Enterprise registered(Enterprise enterprise) {
        EnterpriseFacts facts = enterprise.current();
        return announcing(
                enterprise,
                new EnterpriseRegistered(
                        enterprise.id(),
                        facts.brand(),
                        facts.industry(),
                        facts.communityCode(),
                        EnterpriseStatus.ACTIVE.name()));
    }

    /** Silent when nothing changed that others are told. */
    Enterprise changed(Enterprise before, Enterprise after) {
        EnterpriseChanged told = change(after);
        return told.equals(change(before)) ? after : announcing(after, told);
    }

    Enterprise closed(Enterprise enterprise) {
        EnterpriseFacts facts = enterprise.current();
        return announcing(
                enterprise,
                new EnterpriseClosed(
                        enterprise.id(),
                        facts.brand(),
                        facts.industry(),
                        facts.communityCode(),
                        EnterpriseStatus.CLOSED.name()));
    }

    private static EnterpriseChanged change(Enterprise enterprise) {
        EnterpriseFacts facts = enterprise.current();
        return new EnterpriseChanged(
                enterprise.id(),
                facts.brand(),
                facts.industry(),
                facts.communityCode(),
                EnterpriseStatus.ACTIVE.name());
    }

    private Enterprise announcing(Enterprise enterprise, Record event) {
        return enterprise.with(Outbox.append(enterprise.outbox(), List.of(events.compose(enterprise.id(), event))));
    }
}
