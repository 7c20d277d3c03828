package io.fengyi.governance.message;

import io.fengyi.access.Caller;
import io.fengyi.governance.freetext.FreeText;
import io.fengyi.governance.report.CaseParty;
import io.fengyi.governance.report.ReportCare;
import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.NotFound;
import io.fengyi.store.Ids;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door to messages about a report: for its reporter and the staff before it, nobody else.
 *
 * <p>Texts pass the scan for personal data, so no number is passed on that way; a phone number is given by
 * registry-service alone, when the reporter allows it. At most 200 messages a report (409 {@code messages-full}).
 */
@Service
public class MessageDesk {

    private static final int MOST = 200;

    private final ReportMessages messages;
    private final ReportCare reports;
    private final Clock clock;

    MessageDesk(ReportMessages messages, ReportCare reports, Clock clock) {
        this.messages = messages;
        this.reports = reports;
        this.clock = clock;
    }

    /** {@code shareContact} is the reporter's to give or take back; null leaves it. */
    public ReportMessage write(
            Caller caller, String reportId, String text, @Nullable Boolean shareContact, @Nullable IdempotencyKey key) {
        CaseParty party = reports.party(caller, reportId);
        FreeText.check("/text", text);
        boolean fromReporter = party.isReporter();
        if (shareContact != null) {
            if (!fromReporter) {
                throw new Forbidden("forbidden", "shareContact is the reporter's to say");
            }
            reports.shareContact(caller, reportId, shareContact);
        }
        if (messages.countOf(reportId) >= MOST) {
            throw new Conflict("messages-full", reportId + ": " + MOST + " messages");
        }
        boolean forUnit = party.standings().contains("UNIT");
        return messages.add(new ReportMessage(
                Ids.next("rms"),
                reportId,
                fromReporter,
                fromReporter ? caller.isAnonymous() ? null : authorOf(caller) : caller.accountId(),
                !fromReporter && forUnit ? party.unit() : null,
                text,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                key == null ? null : key.value()));
    }

    public Page<ReportMessage> read(Caller caller, String reportId, PageRequest page) {
        reports.party(caller, reportId);
        return messages.page(reportId, page);
    }

    /** Removes the words for good. */
    public void redact(Caller caller, String reportId, String messageId) {
        reports.party(caller, reportId);
        if (!messages.redact(reportId, messageId)) {
            throw new NotFound("message", messageId);
        }
    }

    private static String authorOf(Caller caller) {
        return caller.has(io.fengyi.access.Role.WORKER) ? caller.workerId() : caller.clientId();
    }
}
