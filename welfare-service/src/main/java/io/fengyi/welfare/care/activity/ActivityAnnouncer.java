package io.fengyi.welfare.care.activity;

import io.fengyi.contracts.welfare.CareActivityCancelled;
import io.fengyi.contracts.welfare.CareActivityHeld;
import io.fengyi.contracts.welfare.CareActivityPlanned;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what other services may rely on into the outbox of the activity, to be stored with its state. */
@Component
class ActivityAnnouncer {

    private final EventComposer events;

    ActivityAnnouncer(EventComposer events) {
        this.events = events;
    }

    CareActivity planned(CareActivity activity) {
        return tell(
                activity,
                new CareActivityPlanned(
                        activity.id(),
                        activity.kind().name(),
                        activity.season().name(),
                        theme(activity),
                        activity.plan().communityCode(),
                        activity.plan().startsAt()));
    }

    CareActivity cancelled(CareActivity activity) {
        return tell(
                activity,
                new CareActivityCancelled(
                        activity.id(),
                        activity.kind().name(),
                        activity.season().name(),
                        theme(activity),
                        activity.plan().communityCode()));
    }

    CareActivity held(CareActivity activity, int personTimes) {
        return tell(
                activity,
                new CareActivityHeld(
                        activity.id(),
                        activity.kind().name(),
                        activity.season().name(),
                        theme(activity),
                        activity.plan().communityCode(),
                        personTimes,
                        activity.day()));
    }

    private CareActivity tell(CareActivity activity, Record event) {
        return activity.with(Outbox.append(activity.outbox(), List.of(events.compose(activity.id(), event))));
    }

    private static @Nullable String theme(CareActivity activity) {
        return activity.plan().theme() == null ? null : activity.plan().theme().name();
    }
}
