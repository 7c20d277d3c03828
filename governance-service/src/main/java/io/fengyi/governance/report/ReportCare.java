package io.fengyi.governance.report;

import io.fengyi.access.Caller;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.governance.freetext.FreeText;
import io.fengyi.governance.report.casefile.Visibility;
import io.fengyi.governance.report.flow.Keeping;
import io.fengyi.governance.report.flow.Redaction;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.governance.report.submission.ReportPhotos;
import io.fengyi.http.Conflict;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.StaleVersion;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door to all that happens beside a report's way through the table: support, rating, privacy.
 *
 * <p>Refusals are those of {@link Keeping}; a report that the caller may not know of answers 404. Source: governance.md
 * 3.2.
 */
@Service
public class ReportCare {

    private final CaseWriting cases;
    private final ReportLookup lookup;
    private final ReportPhotos photos;
    private final AuditTrail audit;

    ReportCare(CaseWriting cases, ReportLookup lookup, ReportPhotos photos, AuditTrail audit) {
        this.cases = cases;
        this.lookup = lookup;
        this.photos = photos;
        this.audit = audit;
    }

    public SeenReport support(Caller caller, String id) {
        String worker = caller.workerId();
        return cases.act(caller, id, null, (report, act) -> Keeping.support(report, act, worker));
    }

    public SeenReport withdrawSupport(Caller caller, String id) {
        String worker = caller.workerId();
        return cases.act(caller, id, null, (report, act) -> Keeping.withdrawSupport(report, act, worker));
    }

    public SeenReport rate(
            Caller caller, String id, int score, @Nullable String comment, @Nullable IdempotencyKey key) {
        FreeText.check("/comment", comment);
        return cases.act(caller, id, key, (report, act) -> Keeping.rate(report, act, score, comment));
    }

    public SeenReport show(Caller caller, String id, long version, Visibility.Level level, @Nullable String reason) {
        lookup.seeFile(caller, id);
        FreeText.check("/reason", reason);
        if (level == Visibility.Level.HIDDEN && reason == null) {
            throw new InvalidValue("/reason", "reason-required", "reason: null (why is it hidden?)");
        }
        audit.record(AuditEntry.done(caller, "report.visibility", id, level.name()));
        return cases.act(caller, id, null, (report, act) -> {
            StaleVersion.check(version, Objects.requireNonNullElse(report.version(), 0L));
            return Keeping.show(report, act, level, reason);
        });
    }

    /** Photos first, through the media store, which tells everybody; then the words. */
    public SeenReport redact(
            Caller caller, String id, Set<String> mediaIds, Redaction words, @Nullable IdempotencyKey key) {
        SeenReport seen = lookup.seeFile(caller, id);
        for (String mediaId : mediaIds) {
            if (!seen.report().photos().contains(mediaId)) {
                throw new InvalidValue("/mediaIds", "media-unknown", "mediaIds: " + mediaId + " (not of " + id + ")");
            }
        }
        audit.record(AuditEntry.done(caller, "report.redact", id, words.reason()));
        mediaIds.forEach(photos::erase);
        return cases.act(caller, id, key, (report, act) -> Keeping.redact(report, act, words));
    }

    /** The reporter allows or forbids staff to ask for the phone number, for this report. */
    public void shareContact(Caller caller, String id, boolean share) {
        cases.act(caller, id, null, (report, act) -> Keeping.shareContact(report, act, share));
    }

    /** As what the caller stands before the report; 404 or 403 when as nothing. */
    public CaseParty party(Caller caller, String id) {
        SeenReport seen = lookup.seeFile(caller, id);
        Report report = seen.report();
        return new CaseParty(
                id,
                report.place().communityCode(),
                seen.viewer().standings().stream().sorted().map(Enum::name).toList(),
                report.handling().unit(),
                report.state().hasEnded());
    }

    /** The reporter's worker id, for staff, as far as the reporter allows contact; 409 {@code contact-not-shared}. */
    public String contactOf(Caller caller, String id) {
        SeenReport seen = lookup.seeFile(caller, id);
        String worker = seen.report().workerId();
        if (worker == null || !seen.report().matter().shareContact()) {
            throw new Conflict("contact-not-shared", id + ": the reporter has not shared a number");
        }
        return worker;
    }

    /** A photo of the report was erased in the media store. Repeatable. */
    void photoErased(String id, String mediaId) {
        cases.bySystem(id, (report, act) -> Keeping.photoRemoved(report, act, mediaId));
    }
}
