package io.fengyi.welfare.job;

import io.fengyi.http.BusinessDay;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes adverts out on the day after their last; several instances may do it side by side. */
@Component
class ExpiringJobs {

    private static final Logger log = LoggerFactory.getLogger(ExpiringJobs.class);

    private final JobPostings postings;
    private final JobAnnouncer announcer;
    private final Clock clock;

    ExpiringJobs(JobPostings postings, JobAnnouncer announcer, Clock clock) {
        this.postings = postings;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT1M")
    void expireWhatIsOver() {
        Instant now = clock.instant();
        LocalDate today = BusinessDay.of(now);
        for (JobPosting over : postings.outliving(today)) {
            OptimisticRetry.run(() -> expire(over.id(), now, today));
        }
    }

    private boolean expire(String id, Instant now, LocalDate today) {
        JobPosting posting = postings.find(id).orElseThrow();
        boolean stillOver = posting.state() == JobState.OPEN
                && posting.entry().validThrough().isBefore(today);
        if (stillOver) {
            postings.save(
                    announcer.announced(posting.moved(new JobStep(JobCommand.EXPIRY, now, JobStep.SYSTEM, null))));
            log.info("event=job-posting-expired id={}", id);
        }
        return stillOver;
    }
}
