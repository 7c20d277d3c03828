package io.fengyi.registry.worker;

import io.fengyi.registry.employment.Employments;
import io.fengyi.registry.history.Change;
import io.fengyi.registry.person.Person;
import io.fengyi.registry.validity.Timeline;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The record of one worker. What is left after erasure is the id and the status.
 *
 * @param accountId account the person signs in with
 * @param facts status, type and community, as they were on any day
 * @param enterpriseId enterprise that the other services were told last
 * @param noticeVersion privacy notice that the person accepted at registration
 * @param idleSince ISO day since when no employment is open, while the status counts
 * @param nextEnd ISO day on which an open employment ends by itself
 * @param leftOn ISO day of the change to LEFT, while LEFT
 * @param forgetting set until keys and sign-ins of an erased person are gone, too
 * @param creationKey idempotency key of the request that entered it
 * @param rowKey blind index of the imported row that entered it
 * @param namesake community and blind index of the name: whoever shares it may be the same person
 */
@Document("workers")
record Worker(
        @Id String id,
        @Version @Nullable Long version,
        WorkerStatus status,
        @Nullable String accountId,
        @Nullable Person person,
        @Nullable Timeline<Facts> facts,
        Employments employments,
        @Nullable String enterpriseId,
        @Nullable String noticeVersion,
        @Nullable String idleSince,
        @Nullable String nextEnd,
        @Nullable String leftOn,
        @Nullable Boolean forgetting,
        List<Change> history,
        @Nullable String creationKey,
        @Nullable String rowKey,
        @Nullable String namesake,
        @Nullable Outbox outbox)
        implements Announcing {

    boolean isErased() {
        return status == WorkerStatus.ERASED;
    }

    /** The person of a record that is not erased. */
    Person living() {
        if (person == null) {
            throw new IllegalStateException(id + " is erased");
        }
        return person;
    }

    /** The facts of a record that is not erased. */
    Timeline<Facts> timeline() {
        if (facts == null) {
            throw new IllegalStateException(id + " is erased");
        }
        return facts;
    }

    boolean hasDone(@Nullable String key) {
        return key != null && history.stream().anyMatch(step -> key.equals(step.key()));
    }

    WorkerDraft draft() {
        return new WorkerDraft(this);
    }

    /** What staff and services are told today. */
    Facts current() {
        return timeline().current();
    }

    /**
     * What is true of a worker for some time.
     *
     * @param workerType code of the dictionary workerType
     * @param communityCode 12 digits, when known
     */
    record Facts(
            WorkerStatus status,
            String workerType,
            @Nullable String communityCode) {

        Facts with(WorkerStatus other) {
            return new Facts(other, workerType, communityCode);
        }

        /** These facts with whatever differs between what holds now and what is said. */
        Facts changedAs(Facts now, String saidType, @Nullable String saidCommunity) {
            return new Facts(
                    status,
                    now.workerType.equals(saidType) ? workerType : saidType,
                    Objects.equals(now.communityCode, saidCommunity) ? communityCode : saidCommunity);
        }
    }
}
