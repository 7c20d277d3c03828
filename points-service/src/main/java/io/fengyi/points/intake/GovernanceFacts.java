package io.fengyi.points.intake;

import io.fengyi.contracts.EventContract;
import io.fengyi.contracts.governance.ReportRejected;
import io.fengyi.contracts.governance.ReportSupportConfirmed;
import io.fengyi.contracts.governance.ReportSupportVoided;
import io.fengyi.contracts.governance.ReportVerified;
import io.fengyi.contracts.governance.VolunteerHoursConfirmed;
import io.fengyi.contracts.governance.VolunteerHoursVoided;
import io.fengyi.points.rule.FactType;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reports, supports and hours of volunteering. */
@Component
class GovernanceFacts implements EventIntake {
    private static final String REPORTS =
            ReportVerified.class.getAnnotation(EventContract.class).topic();
    private static final String VOLUNTEERING = "governance.volunteer.v1";

    private final FactTelling telling;

    GovernanceFacts(FactTelling telling) {
        this.telling = telling;
    }

    @Override
    public Set<String> topics() {
        return Set.of(REPORTS, VOLUNTEERING);
    }

    @Override
    public void accept(ReceivedEvent event) {
        switch (event.type()) {
            case "fengyi.governance.ReportVerified.v1" -> verified(event, event.as(ReportVerified.class));
            case "fengyi.governance.ReportRejected.v1" -> rejected(event, event.as(ReportRejected.class));
            case "fengyi.governance.ReportSupportConfirmed.v1" ->
                supported(event, event.as(ReportSupportConfirmed.class));
            case "fengyi.governance.ReportSupportVoided.v1" ->
                supportVoided(event, event.as(ReportSupportVoided.class));
            case "fengyi.governance.VolunteerHoursConfirmed.v1" ->
                hours(event, event.as(VolunteerHoursConfirmed.class));
            case "fengyi.governance.VolunteerHoursVoided.v1" ->
                hoursVoided(event, event.as(VolunteerHoursVoided.class));
            default -> {}
        }
    }

    private void verified(ReceivedEvent event, ReportVerified report) {
        if (report.workerId() != null) {
            telling.happened(
                    event,
                    FactType.REPORT_VERIFIED,
                    report.reportId(),
                    report.awardRound(),
                    report.workerId(),
                    report.communityCode(),
                    report.businessDay(),
                    0);
        }
    }

    private void rejected(ReceivedEvent event, ReportRejected report) {
        if (report.workerId() != null && report.previouslyVerified()) {
            telling.overturned(
                    event,
                    FactType.REPORT_VERIFIED,
                    report.reportId(),
                    report.awardRound(),
                    report.workerId(),
                    "report-rejected");
        }
    }

    private void supported(ReceivedEvent event, ReportSupportConfirmed support) {
        telling.happened(
                event,
                FactType.REPORT_SUPPORT_CONFIRMED,
                support.reportId(),
                support.awardRound(),
                support.workerId(),
                support.communityCode(),
                support.businessDay(),
                0);
    }

    private void supportVoided(ReceivedEvent event, ReportSupportVoided support) {
        telling.overturned(
                event,
                FactType.REPORT_SUPPORT_CONFIRMED,
                support.reportId(),
                support.awardRound(),
                support.workerId(),
                "support-voided");
    }

    private void hours(ReceivedEvent event, VolunteerHoursConfirmed hours) {
        telling.happened(
                event,
                FactType.VOLUNTEER_HOURS_CONFIRMED,
                hours.hoursId(),
                1,
                hours.workerId(),
                hours.communityCode(),
                hours.businessDay(),
                hours.minutes());
    }

    private void hoursVoided(ReceivedEvent event, VolunteerHoursVoided hours) {
        telling.overturned(
                event, FactType.VOLUNTEER_HOURS_CONFIRMED, hours.hoursId(), 1, hours.workerId(), "hours-voided");
    }
}
