package io.fengyi.governance.rolemodel;

import io.fengyi.contracts.governance.RoleModelPublished;
import io.fengyi.contracts.governance.RoleModelWithdrawn;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells that somebody is shown, and that they are no longer: every medium then has to take it down. */
@Component
class RoleModelAnnouncer {

    private final EventComposer events;

    RoleModelAnnouncer(EventComposer events) {
        this.events = events;
    }

    RoleModel published(RoleModel roleModel) {
        return tell(
                roleModel,
                new RoleModelPublished(roleModel.id(), roleModel.nomination().communityCode()));
    }

    /** Of one that was never shown there is nothing to tell. */
    RoleModel noLongerShown(RoleModel roleModel) {
        return roleModel.publishedOn() == null
                ? roleModel
                : tell(
                        roleModel,
                        new RoleModelWithdrawn(
                                roleModel.id(), roleModel.nomination().communityCode()));
    }

    private RoleModel tell(RoleModel roleModel, Record event) {
        return roleModel.with(Outbox.append(roleModel.outbox(), List.of(events.compose(roleModel.id(), event))));
    }
}
