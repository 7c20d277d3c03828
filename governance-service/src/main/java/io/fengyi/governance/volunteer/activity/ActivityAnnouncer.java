package io.fengyi.governance.volunteer.activity;

import io.fengyi.contracts.governance.VolunteerActivityHeld;
import io.fengyi.contracts.governance.VolunteerActivityPlanned;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts what other services may rely on into the outbox of the activity, to be stored with its state. */
@Component
class ActivityAnnouncer {

    private final EventComposer events;

    ActivityAnnouncer(EventComposer events) {
        this.events = events;
    }

    /** Told again when kind, place or time change; the latest one holds. */
    VolunteerActivity planned(VolunteerActivity activity) {
        ActivityPlan plan = activity.plan();
        return tell(
                activity,
                new VolunteerActivityPlanned(
                        activity.id(), plan.kind(), plan.communityCode(), plan.startsAt(), plan.minutes()));
    }

    VolunteerActivity held(VolunteerActivity activity, int personTimes) {
        ActivityPlan plan = activity.plan();
        return tell(
                activity,
                new VolunteerActivityHeld(
                        activity.id(), plan.kind(), plan.communityCode(), personTimes, activity.businessDay()));
    }

    private VolunteerActivity tell(VolunteerActivity activity, Record event) {
        return activity.with(Outbox.append(activity.outbox(), List.of(events.compose(activity.id(), event))));
    }
}
