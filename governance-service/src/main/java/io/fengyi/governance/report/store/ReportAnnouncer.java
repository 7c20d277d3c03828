package io.fengyi.governance.report.store;

import io.fengyi.contracts.governance.MediaRedacted;
import io.fengyi.contracts.governance.ReportAccepted;
import io.fengyi.contracts.governance.ReportClockBreached;
import io.fengyi.contracts.governance.ReportClosed;
import io.fengyi.contracts.governance.ReportDispatched;
import io.fengyi.contracts.governance.ReportHeld;
import io.fengyi.contracts.governance.ReportMarkedDuplicate;
import io.fengyi.contracts.governance.ReportRated;
import io.fengyi.contracts.governance.ReportRejected;
import io.fengyi.contracts.governance.ReportReopened;
import io.fengyi.contracts.governance.ReportResolved;
import io.fengyi.contracts.governance.ReportResumed;
import io.fengyi.contracts.governance.ReportReturned;
import io.fengyi.contracts.governance.ReportReworked;
import io.fengyi.contracts.governance.ReportSubmitted;
import io.fengyi.contracts.governance.ReportSupportConfirmed;
import io.fengyi.contracts.governance.ReportSupportVoided;
import io.fengyi.contracts.governance.ReportVerified;
import io.fengyi.contracts.governance.ReportWithdrawn;
import io.fengyi.governance.report.casefile.SupportNews;
import io.fengyi.governance.report.flow.Act;
import io.fengyi.governance.report.flow.Decision;
import io.fengyi.governance.report.flow.Keeping;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.governance.report.flow.ReportEvent;
import io.fengyi.governance.report.flow.ReportStatus;
import io.fengyi.http.BusinessDay;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import io.fengyi.relay.UnsentEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what happened into the report's outbox, in the words of the contract (governance.md 4). */
@Component
public class ReportAnnouncer {

    /** Room is left for the next commands while many supporters are being told. */
    private static final int MOST_WITH_SUPPORT_NEWS = 50;

    private final EventComposer composer;

    ReportAnnouncer(EventComposer composer) {
        this.composer = composer;
    }

    /** The report of the decision, ready to be stored with all it has to tell, or as much as there is room for. */
    public Report announce(Decision decision, Act act) {
        Report report = decision.report();
        List<UnsentEvent> events = new ArrayList<>();
        decision.events().forEach(event -> events.add(compose(report, event)));
        int waiting = report.outbox() == null ? 0 : report.outbox().events().size();
        List<SupportNews> news = report.agenda().supportNews();
        int room = Math.max(0, MOST_WITH_SUPPORT_NEWS - waiting - events.size());
        int told = Math.min(room, news.size());
        news.subList(0, told).forEach(one -> events.add(compose(report, one)));
        Report rest = told == 0 ? report : Keeping.told(report, act, news.subList(told, news.size()));
        return rest.telling(Outbox.append(report.outbox(), events));
    }

    private UnsentEvent compose(Report report, SupportNews news) {
        Facts f = new Facts(report, news.confirmed() ? ReportStatus.VERIFIED : report.state(), news.at());
        Record event = news.confirmed()
                ? new ReportSupportConfirmed(
                        f.id, f.category, f.grid, f.community, f.state, f.at, f.day, news.workerId(), news.awardRound())
                : new ReportSupportVoided(
                        f.id,
                        f.category,
                        f.grid,
                        f.community,
                        f.state,
                        f.at,
                        f.day,
                        news.workerId(),
                        news.awardRound());
        return composer.compose(f.id, event);
    }

    private UnsentEvent compose(Report report, ReportEvent event) {
        Facts f = new Facts(report, event.state(), event.at());
        if (event instanceof ReportEvent.PhotoRemoved removed) {
            return composer.compose(removed.mediaId(), new MediaRedacted(removed.mediaId()));
        }
        return composer.compose(f.id, contract(f, event));
    }

    private static Record contract(Facts f, ReportEvent event) {
        if (event instanceof ReportEvent.Verified verified) {
            return new ReportVerified(
                    f.id,
                    f.category,
                    f.grid,
                    f.community,
                    f.state,
                    f.at,
                    f.day,
                    verified.workerId(),
                    verified.awardRound(),
                    verified.previouslyVerified());
        }
        if (event instanceof ReportEvent.Rejected rejected) {
            return new ReportRejected(
                    f.id,
                    f.category,
                    f.grid,
                    f.community,
                    f.state,
                    f.at,
                    f.day,
                    rejected.workerId(),
                    rejected.awardRound(),
                    rejected.previouslyVerified());
        }
        if (event instanceof ReportEvent.ClockBreached breached) {
            return new ReportClockBreached(
                    f.id,
                    f.category,
                    f.grid,
                    f.community,
                    f.state,
                    f.at,
                    f.day,
                    breached.stage().name());
        }
        if (event instanceof ReportEvent.Rated rated) {
            return new ReportRated(f.id, f.category, f.grid, f.community, f.state, f.at, f.day, rated.score());
        }
        if (event instanceof ReportEvent.Moved moved) {
            return moved(f, moved);
        }
        throw new IllegalStateException("no contract for " + event);
    }

    private static Record moved(Facts f, ReportEvent.Moved moved) {
        return switch (moved.command()) {
            case CREATE, APPEAL -> new ReportSubmitted(f.id, f.category, f.grid, f.community, f.state, f.at, f.day);
            case ACCEPTANCE -> new ReportAccepted(f.id, f.category, f.grid, f.community, f.state, f.at, f.day);
            case DUPLICATE_MARK ->
                new ReportMarkedDuplicate(f.id, f.category, f.grid, f.community, f.state, f.at, f.day);
            case WITHDRAWAL -> new ReportWithdrawn(f.id, f.category, f.grid, f.community, f.state, f.at, f.day);
            case DISPATCH -> new ReportDispatched(f.id, f.category, f.grid, f.community, f.state, f.at, f.day);
            case RETURN -> new ReportReturned(f.id, f.category, f.grid, f.community, f.state, f.at, f.day);
            case HOLD -> new ReportHeld(f.id, f.category, f.grid, f.community, f.state, f.at, f.day);
            case RESUMPTION -> new ReportResumed(f.id, f.category, f.grid, f.community, f.state, f.at, f.day);
            case RESOLUTION -> new ReportResolved(f.id, f.category, f.grid, f.community, f.state, f.at, f.day);
            case REWORK -> new ReportReworked(f.id, f.category, f.grid, f.community, f.state, f.at, f.day);
            case CLOSURE -> new ReportClosed(f.id, f.category, f.grid, f.community, f.state, f.at, f.day);
            case REOPENING -> new ReportReopened(f.id, f.category, f.grid, f.community, f.state, f.at, f.day);
            case START, VERIFICATION, REJECTION -> throw new IllegalStateException("no plain event for " + moved);
        };
    }

    /** What every event of the topic says. */
    private static final class Facts {

        private final String id;
        private final String category;
        private final @Nullable String grid;
        private final String community;
        private final String state;
        private final Instant at;
        private final LocalDate day;

        private Facts(Report report, ReportStatus state, Instant at) {
            this.id = report.id();
            this.category = report.matter().categoryCode();
            this.grid = report.place().gridCode();
            this.community = report.place().communityCode();
            this.state = state.name();
            this.at = at;
            this.day = BusinessDay.of(at);
        }
    }
}
