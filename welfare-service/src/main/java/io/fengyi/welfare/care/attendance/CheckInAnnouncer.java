package io.fengyi.welfare.care.attendance;

import io.fengyi.contracts.welfare.CareActivityAttended;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import io.fengyi.welfare.care.activity.ActivityFile;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells that a worker came; stored with the check-in, keyed by the activity. */
@Component
class CheckInAnnouncer {

    private final EventComposer events;

    CheckInAnnouncer(EventComposer events) {
        this.events = events;
    }

    /** A check-in that waits for its confirmation is not told of. */
    CheckIn announced(CheckIn checkIn, ActivityFile activity) {
        if (checkIn.state() != CheckInState.CONFIRMED) {
            return checkIn;
        }
        CareActivityAttended event = new CareActivityAttended(
                activity.id(),
                activity.kind().name(),
                activity.season().name(),
                checkIn.workerId(),
                activity.plan().communityCode(),
                activity.day());
        return checkIn.with(Outbox.append(checkIn.outbox(), List.of(events.compose(activity.id(), event))));
    }
}
