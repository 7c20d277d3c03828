package io.fengyi.governance.message;

import io.fengyi.governance.report.flow.Report;
import io.fengyi.governance.report.store.Reports;
import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a reporter and staff wrote to each other. Erased, the words of both go: they were meant for this person. */
@Component
class MessagesOfAPerson implements PersonalData {

    private final ReportMessages messages;
    private final Reports reports;

    MessagesOfAPerson(ReportMessages messages, Reports reports) {
        this.messages = messages;
        this.reports = reports;
    }

    record Row(String reportId, boolean own, @Nullable String text, Instant at) {}

    @Override
    public String section() {
        return "report-messages";
    }

    @Override
    public List<?> of(String workerId) {
        return exchanged(workerId).stream()
                .map(message -> new Row(message.reportId(), message.fromReporter(), message.text(), message.at()))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        return Erased.removed(messages.wipe(exchanged(workerId)));
    }

    /** About their reports; and theirs, should the reports have been cut before. */
    private Collection<ReportMessage> exchanged(String workerId) {
        List<String> theirs =
                reports.reportedBy(workerId).stream().map(Report::id).toList();
        Map<String, ReportMessage> all = new LinkedHashMap<>();
        messages.about(theirs).forEach(message -> all.put(message.id(), message));
        messages.by(workerId).forEach(message -> all.putIfAbsent(message.id(), message));
        return all.values();
    }
}
