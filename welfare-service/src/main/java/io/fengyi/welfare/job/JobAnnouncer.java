package io.fengyi.welfare.job;

import io.fengyi.contracts.welfare.JobPostingExpired;
import io.fengyi.contracts.welfare.JobPostingFilled;
import io.fengyi.contracts.welfare.JobPostingOpened;
import io.fengyi.contracts.welfare.JobPostingWithdrawn;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts what other services may rely on into the outbox of the advert, to be stored with its state. */
@Component
class JobAnnouncer {

    private final EventComposer events;

    JobAnnouncer(EventComposer events) {
        this.events = events;
    }

    /** Tells of the state that the advert has now. */
    JobPosting announced(JobPosting posting) {
        int headcount = posting.entry().headcount();
        String community = posting.entry().communityCode();
        LocalDate last = posting.entry().validThrough();
        return switch (posting.state()) {
            case DRAFT -> posting;
            case OPEN -> tell(posting, new JobPostingOpened(posting.id(), headcount, community, last));
            case FILLED -> tell(posting, new JobPostingFilled(posting.id(), headcount, community, last));
            case WITHDRAWN -> tell(posting, new JobPostingWithdrawn(posting.id(), headcount, community, last));
            case EXPIRED -> tell(posting, new JobPostingExpired(posting.id(), headcount, community, last));
        };
    }

    private JobPosting tell(JobPosting posting, Record event) {
        return posting.with(Outbox.append(posting.outbox(), List.of(events.compose(posting.id(), event))));
    }
}
