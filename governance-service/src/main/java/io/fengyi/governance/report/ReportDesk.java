package io.fengyi.governance.report;

import io.fengyi.access.Caller;
import io.fengyi.governance.freetext.FreeText;
import io.fengyi.governance.report.casefile.RejectionReason;
import io.fengyi.governance.report.flow.Decision;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.governance.report.flow.ReportId;
import io.fengyi.governance.report.store.Reports;
import io.fengyi.governance.report.submission.ReportPhotos;
import io.fengyi.governance.report.submission.Submission;
import io.fengyi.governance.report.submission.SubmittingReport;
import io.fengyi.governance.unit.Units;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door to a report's way through the table: submit, and every command.
 *
 * <p>Refusals are those of {@link Report}; a report that the caller may not know of answers 404. What happens beside the
 * way is {@link ReportCare}'s. Source: governance.md 3.2.
 */
@Service
public class ReportDesk {

    private final CaseWriting cases;
    private final Reports reports;
    private final SubmittingReport submitting;
    private final ReportPhotos photos;
    private final Units units;

    ReportDesk(CaseWriting cases, Reports reports, SubmittingReport submitting, ReportPhotos photos, Units units) {
        this.cases = cases;
        this.reports = reports;
        this.submitting = submitting;
        this.photos = photos;
        this.units = units;
    }

    /** A new report; the same key again gives the same report. */
    public Report submit(Submission submission, Caller caller, IdempotencyKey key) {
        return submitting.submit(submission, caller, key.value());
    }

    public SeenReport accept(Caller caller, String id, @Nullable IdempotencyKey key) {
        return cases.act(caller, id, key, Report::accept);
    }

    public SeenReport reject(
            Caller caller, String id, RejectionReason reason, @Nullable String note, @Nullable IdempotencyKey key) {
        FreeText.check("/note", note);
        return cases.act(caller, id, key, (report, act) -> report.reject(act, reason, note));
    }

    /** 422 {@code duplicate-of-unfit} when the original is unknown to the caller, ended, or the report itself. */
    public SeenReport markDuplicate(Caller caller, String id, String of, @Nullable IdempotencyKey key) {
        SeenReport marked = cases.act(
                caller,
                id,
                key,
                (report, act) -> report.once(act, () -> {
                    boolean fits = !of.equals(id)
                            && reports.find(of)
                                    .filter(original -> original.state().isOpen())
                                    .filter(original ->
                                            Standings.of(caller, original).isStaff())
                                    .isPresent();
                    if (!fits) {
                        throw new InvalidValue(
                                "/of", "duplicate-of-unfit", "of: " + of + " (another open report is needed)");
                    }
                    return report.markDuplicate(act, new ReportId(of));
                }));
        Report joined = cases.carryOver(marked.report());
        return new SeenReport(joined, Standings.of(caller, joined));
    }

    public SeenReport withdraw(Caller caller, String id, @Nullable String note, @Nullable IdempotencyKey key) {
        FreeText.check("/note", note);
        return cases.act(caller, id, key, (report, act) -> report.withdraw(act, note));
    }

    /** 422 for a unit that is not there today or does not handle such a case there. */
    public SeenReport dispatch(
            Caller caller, String id, String unit, @Nullable String note, @Nullable IdempotencyKey key) {
        FreeText.check("/note", note);
        return cases.act(
                caller,
                id,
                key,
                (report, act) -> report.once(act, () -> {
                    Decision dispatched = report.dispatch(act, unit, note);
                    units.mustHandle(
                            unit,
                            report.matter().categoryCode(),
                            report.place().communityCode(),
                            BusinessDay.of(act.at()));
                    return dispatched;
                }));
    }

    public SeenReport start(Caller caller, String id, @Nullable IdempotencyKey key) {
        return cases.act(caller, id, key, Report::start);
    }

    public SeenReport giveBack(Caller caller, String id, String reason, @Nullable IdempotencyKey key) {
        FreeText.check("/reason", reason);
        return cases.act(caller, id, key, (report, act) -> report.giveBack(act, reason));
    }

    public SeenReport hold(Caller caller, String id, String reason, Instant until, @Nullable IdempotencyKey key) {
        FreeText.check("/reason", reason);
        return cases.act(caller, id, key, (report, act) -> report.hold(act, reason, until));
    }

    public SeenReport resume(Caller caller, String id, @Nullable IdempotencyKey key) {
        return cases.act(caller, id, key, Report::resume);
    }

    public SeenReport resolve(
            Caller caller,
            String id,
            List<String> mediaIds,
            @Nullable String note,
            @Nullable String noPhotoReason,
            @Nullable IdempotencyKey key) {
        FreeText.check("/note", note);
        FreeText.check("/noPhotoReason", noPhotoReason);
        return cases.act(
                caller,
                id,
                key,
                (report, act) -> report.once(act, () -> {
                    Decision resolved = report.resolve(act, mediaIds, note, noPhotoReason);
                    photos.attachOwn(mediaIds, report, caller);
                    return resolved;
                }));
    }

    public SeenReport verify(Caller caller, String id, @Nullable String note, @Nullable IdempotencyKey key) {
        FreeText.check("/note", note);
        return cases.act(caller, id, key, (report, act) -> report.verify(act, note));
    }

    public SeenReport rework(Caller caller, String id, String reason, @Nullable IdempotencyKey key) {
        FreeText.check("/reason", reason);
        return cases.act(caller, id, key, (report, act) -> report.rework(act, reason));
    }

    public SeenReport close(Caller caller, String id, @Nullable IdempotencyKey key) {
        return cases.act(caller, id, key, Report::close);
    }

    public SeenReport reopen(Caller caller, String id, String reason, @Nullable IdempotencyKey key) {
        FreeText.check("/reason", reason);
        return cases.act(caller, id, key, (report, act) -> report.reopen(act, reason));
    }

    public SeenReport appeal(Caller caller, String id, String reason, @Nullable IdempotencyKey key) {
        FreeText.check("/reason", reason);
        return cases.act(caller, id, key, (report, act) -> report.appeal(act, reason));
    }
}
