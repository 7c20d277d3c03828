package io.fengyi.governance.report.flow;

import io.fengyi.governance.sla.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a report, in the words of this service; the announcer turns it into contract events. */
public sealed interface ReportEvent {

    Instant at();

    /** Where the report stood right after. */
    ReportStatus state();

    /** A step of the table without more to tell. */
    record Moved(ReportCommand command, ReportStatus state, Instant at) implements ReportEvent {}

    record Verified(@Nullable String workerId, int awardRound, boolean previouslyVerified, Instant at)
            implements ReportEvent {

        @Override
        public ReportStatus state() {
            return ReportStatus.VERIFIED;
        }
    }

    /** {@code previouslyVerified} takes the points back. */
    record Rejected(@Nullable String workerId, int awardRound, boolean previouslyVerified, Instant at)
            implements ReportEvent {

        @Override
        public ReportStatus state() {
            return ReportStatus.REJECTED;
        }
    }

    record ClockBreached(Stage stage, ReportStatus state, Instant at) implements ReportEvent {}

    record Rated(int score, ReportStatus state, Instant at) implements ReportEvent {}

    /** All sizes of a photo are gone for good. */
    record PhotoRemoved(String mediaId, ReportStatus state, Instant at) implements ReportEvent {}
}
