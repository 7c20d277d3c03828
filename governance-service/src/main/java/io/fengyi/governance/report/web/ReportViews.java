package io.fengyi.governance.report.web;

import io.fengyi.governance.report.SeenReport;
import io.fengyi.governance.report.casefile.HistoryStep;
import io.fengyi.governance.report.casefile.Matter;
import io.fengyi.governance.report.casefile.Rating;
import io.fengyi.governance.report.casefile.RejectionReason;
import io.fengyi.governance.report.casefile.Resolution;
import io.fengyi.governance.report.flow.Actor;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.governance.report.flow.ReportCommand;
import io.fengyi.governance.report.flow.Standing;
import io.fengyi.governance.report.flow.Transition;
import io.fengyi.governance.worker.Workers;
import io.fengyi.media.MediaId;
import io.fengyi.media.MediaSize;
import io.fengyi.media.SignedLinks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses and fills the view that a caller may have: public, reporter, unit or office. */
@Component
class ReportViews {

    private final Workers workers;
    private final SignedLinks links;
    private final Clock clock;

    ReportViews(Workers workers, SignedLinks links, Clock clock) {
        this.workers = workers;
        this.links = links;
        this.clock = clock;
    }

    static long version(Report report) {
        return Objects.requireNonNullElse(report.version(), 0L);
    }

    ReportView of(SeenReport seen) {
        return seen.viewer().standings().isEmpty() ? publicView(seen.report()) : file(seen);
    }

    PublicReport publicView(Report report) {
        return new PublicReport(
                report.id(),
                report.matter().categoryCode(),
                report.matter().categoryName(),
                report.state(),
                PlaceView.of(report.place()),
                photos(report.photos()),
                report.following().count(),
                report.times().submittedAt(),
                report.times().acceptedAt(),
                report.times().resolvedAt(),
                report.times().verifiedAt(),
                report.times().endedAt());
    }

    CaseRow row(Report report) {
        return new CaseRow(
                report.id(),
                report.matter().categoryCode(),
                report.matter().categoryName(),
                report.state(),
                report.visibility().level(),
                report.visibility().flagged(),
                PlaceView.of(report.place()),
                report.matter().text(),
                report.matter().media().size(),
                report.handling().unit(),
                report.following().count(),
                report.times().submittedAt(),
                report.agenda().dueAt(),
                isOverdue(report));
    }

    CaseFile file(SeenReport seen) {
        Report report = seen.report();
        Actor viewer = seen.viewer();
        boolean office = viewer.isOffice();
        boolean reporter = viewer.is(Standing.REPORTER);
        return new CaseFile(
                report.id(),
                office ? "STAFF" : reporter ? "REPORTER" : "UNIT",
                report.matter().categoryCode(),
                report.matter().categoryName(),
                report.state(),
                report.visibility().level(),
                office ? report.visibility().flagged() : null,
                office ? report.visibility().reason() : null,
                PlaceView.of(report.place()),
                report.matter().text(),
                report.matter().attributes(),
                report.matter().noPhotoReason(),
                office || reporter ? origin(report.matter().origin()) : null,
                photos(report.matter().media()),
                resolution(report.handling().resolution()),
                report.handling().unit(),
                report.handling().heldUntil(),
                report.handling().duplicateOf(),
                rejection(report.handling().rejection()),
                report.following().count(),
                office ? handle(report) : null,
                office || reporter ? report.matter().shareContact() : null,
                rating(report.rating()),
                report.times().submittedAt(),
                report.times().acceptedAt(),
                report.times().dispatchedAt(),
                report.times().resolvedAt(),
                report.times().verifiedAt(),
                report.times().endedAt(),
                report.agenda().dueAt(),
                isOverdue(report),
                report.history().stream().map(step -> step(step, office)).toList(),
                Transition.allowed(report, viewer).stream()
                        .map(ReportCommand::path)
                        .toList());
    }

    private @Nullable String handle(Report report) {
        String worker = report.workerId();
        return worker == null ? null : workers.handleOf(worker);
    }

    private boolean isOverdue(Report report) {
        Instant due = report.agenda().dueAt();
        return due != null && clock.instant().isAfter(due);
    }

    private List<ReportView.Photo> photos(List<String> ids) {
        return ids.stream()
                .map(MediaId::new)
                .map(id -> new ReportView.Photo(
                        id.value(), links.link(id, MediaSize.ORIGINAL), links.link(id, MediaSize.THUMB)))
                .toList();
    }

    private CaseFile.@Nullable ResolutionView resolution(@Nullable Resolution resolution) {
        return resolution == null
                ? null
                : new CaseFile.ResolutionView(
                        photos(resolution.media()), resolution.note(), resolution.noPhotoReason());
    }

    private static CaseFile.@Nullable OriginView origin(Matter.@Nullable Origin origin) {
        return origin == null ? null : new CaseFile.OriginView(origin.groupId(), origin.messageId());
    }

    private static CaseFile.@Nullable RejectionView rejection(@Nullable RejectionReason reason) {
        return reason == null ? null : new CaseFile.RejectionView(reason, reason.text());
    }

    private static CaseFile.@Nullable RatingView rating(@Nullable Rating rating) {
        return rating == null ? null : new CaseFile.RatingView(rating.score(), rating.comment(), rating.at());
    }

    private static CaseFile.StepView step(HistoryStep step, boolean office) {
        return new CaseFile.StepView(
                step.seq(),
                step.what(),
                step.from(),
                step.to(),
                step.by(),
                office ? step.actorId() : null,
                step.unit(),
                step.at(),
                step.reason(),
                step.note());
    }
}
