package io.fengyi.registry.intake;

import io.fengyi.contracts.governance.GridMemberAppointed;
import io.fengyi.contracts.governance.GridMemberEnded;
import io.fengyi.contracts.governance.VolunteerHoursConfirmed;
import io.fengyi.registry.message.template.TemplateCode;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Hours of volunteering and services as a mobile grid member. */
@Component
class GovernanceNews implements EventIntake {

    private final Telling telling;

    GovernanceNews(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Set<String> topics() {
        return Set.of("governance.volunteer.v1", "governance.grid-appointment.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        switch (event.type()) {
            case "fengyi.governance.VolunteerHoursConfirmed.v1" -> {
                VolunteerHoursConfirmed hours = event.as(VolunteerHoursConfirmed.class);
                Map<String, String> fields = Map.of(
                        "day", hours.businessDay().toString(),
                        "minutes", Integer.toString(hours.minutes()));
                telling.worker(event, TemplateCode.HOURS_CONFIRMED, hours.workerId(), fields, hours.activityId());
            }
            case "fengyi.governance.GridMemberAppointed.v1" -> {
                GridMemberAppointed member = event.as(GridMemberAppointed.class);
                Map<String, String> fields = Map.of(
                        "from", member.from().toString(),
                        "to", member.to().toString());
                telling.worker(
                        event, TemplateCode.GRID_MEMBER_APPOINTED, member.workerId(), fields, member.appointmentId());
            }
            case "fengyi.governance.GridMemberEnded.v1" -> {
                GridMemberEnded member = event.as(GridMemberEnded.class);
                telling.worker(
                        event,
                        TemplateCode.GRID_MEMBER_ENDED,
                        member.workerId(),
                        Map.of("to", member.to().toString()),
                        member.appointmentId());
            }
            default -> {}
        }
    }
}
