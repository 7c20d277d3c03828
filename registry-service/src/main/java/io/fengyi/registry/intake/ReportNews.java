package io.fengyi.registry.intake;

import io.fengyi.contracts.governance.ReportRejected;
import io.fengyi.contracts.governance.ReportSupportConfirmed;
import io.fengyi.contracts.governance.ReportVerified;
import io.fengyi.registry.message.template.TemplateCode;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of a report, to whoever made or supported it; events that name no person can be told to nobody. */
@Component
class ReportNews implements EventIntake {

    private final Telling telling;

    ReportNews(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Set<String> topics() {
        return Set.of("governance.report.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        switch (event.type()) {
            case "fengyi.governance.ReportVerified.v1" -> {
                ReportVerified report = event.as(ReportVerified.class);
                tell(event, TemplateCode.REPORT_VERIFIED, report.workerId(), report.reportId());
            }
            case "fengyi.governance.ReportRejected.v1" -> {
                ReportRejected report = event.as(ReportRejected.class);
                tell(event, TemplateCode.REPORT_REJECTED, report.workerId(), report.reportId());
            }
            case "fengyi.governance.ReportSupportConfirmed.v1" -> {
                ReportSupportConfirmed report = event.as(ReportSupportConfirmed.class);
                tell(event, TemplateCode.REPORT_SUPPORTED, report.workerId(), report.reportId());
            }
            default -> {}
        }
    }

    private void tell(ReceivedEvent event, TemplateCode template, @Nullable String workerId, String reportId) {
        telling.worker(event, template, workerId, Map.of("report", reportId), reportId);
    }
}
