package io.fengyi.welfare.job;

import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidTransition;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An advert of posts.
 *
 * @param partner client that drafted it; null for staff
 * @param openedOn business day since which it is public
 * @param endedOn first business day on which it is not any more
 * @param history what was done to it, oldest first
 * @param creationKey idempotency key of the request that entered it
 */
@Document("job_postings")
record JobPosting(
        @Id String id,
        @Version @Nullable Long version,
        JobState state,
        JobEntry entry,
        JobHandler handler,
        @Nullable String partner,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate endedOn,
        List<JobStep> history,
        Instant enteredAt,
        @Nullable String creationKey,
        @Nullable Outbox outbox)
        implements Announcing {

    JobPosting {
        history = List.copyOf(history);
    }

    static JobPosting drafted(
            String id, JobEntry entry, JobHandler handler, @Nullable String partner, Instant at, @Nullable String key) {
        return new JobPosting(id, null, JobState.DRAFT, entry, handler, partner, null, null, List.of(), at, key, null);
    }

    /** @throws InvalidTransition when the state does not know the command */
    JobPosting moved(JobStep step) {
        if (!state.allowed().contains(step.command())) {
            throw new InvalidTransition(
                    "job posting " + id, state, step.command().toString(), state.allowed());
        }
        boolean opens = step.command() == JobCommand.OPENING;
        List<JobStep> steps = new ArrayList<>(history);
        steps.add(step);
        JobHandler whose = opens && handler.unit() == null && handler.account() == null
                ? new JobHandler(null, step.by())
                : handler;
        return new JobPosting(
                id,
                version,
                step.command().leadsTo(),
                entry,
                whose,
                partner,
                opens ? BusinessDay.of(step.at()) : openedOn,
                opens ? null : endOf(step),
                steps,
                enteredAt,
                creationKey,
                outbox);
    }

    /** @throws InvalidTransition when it has ended */
    JobPosting corrected(JobEntry next) {
        if (state != JobState.DRAFT && state != JobState.OPEN) {
            throw new InvalidTransition("job posting " + id, state, "change", state.allowed());
        }
        return new JobPosting(
                id, version, state, next, handler, partner, openedOn, endedOn, history, enteredAt, creationKey, outbox);
    }

    /** Open and not past its last day. */
    boolean isShownOn(LocalDate today) {
        return state == JobState.OPEN && !entry.validThrough().isBefore(today);
    }

    /** Whether the request with this key has had its effect already. */
    boolean remembers(@Nullable String key) {
        return key != null && history.stream().anyMatch(step -> key.equals(step.key()));
    }

    JobPosting with(@Nullable Outbox events) {
        return new JobPosting(
                id,
                version,
                state,
                entry,
                handler,
                partner,
                openedOn,
                endedOn,
                history,
                enteredAt,
                creationKey,
                events);
    }

    long currentVersion() {
        return version == null ? 0 : version;
    }

    /** The system may be late; the advert was gone on the day after its last all the same. */
    private LocalDate endOf(JobStep step) {
        return step.command() == JobCommand.EXPIRY ? entry.validThrough().plusDays(1) : BusinessDay.of(step.at());
    }
}
