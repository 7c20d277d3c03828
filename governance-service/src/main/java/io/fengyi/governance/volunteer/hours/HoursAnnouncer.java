package io.fengyi.governance.volunteer.hours;

import io.fengyi.contracts.governance.VolunteerHoursConfirmed;
import io.fengyi.contracts.governance.VolunteerHoursVoided;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells of hours that count, and of such that no longer do; of 0 minutes and of nobody there is nothing to tell. */
@Component
class HoursAnnouncer {

    private final EventComposer events;

    HoursAnnouncer(EventComposer events) {
        this.events = events;
    }

    VolunteerHours confirmed(VolunteerHours hours) {
        return tell(
                hours,
                new VolunteerHoursConfirmed(
                        hours.activityId(),
                        hours.spell().communityCode(),
                        hours.id(),
                        hours.workerId(),
                        hours.minutes(),
                        hours.spell().businessDay()));
    }

    VolunteerHours voided(VolunteerHours hours) {
        return tell(
                hours,
                new VolunteerHoursVoided(
                        hours.activityId(),
                        hours.spell().communityCode(),
                        hours.id(),
                        hours.workerId(),
                        hours.minutes(),
                        hours.spell().businessDay()));
    }

    private VolunteerHours tell(VolunteerHours hours, Record event) {
        if (hours.minutes() == 0 || hours.erased()) {
            return hours;
        }
        return hours.with(Outbox.append(hours.outbox(), List.of(events.compose(hours.activityId(), event))));
    }
}
