package io.fengyi.governance.attachment;

import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A worker's attachment to a community, ACTIVE until it is ENDED.
 *
 * @param workerId null after erasure; the attachment stays as a number
 * @param since first day
 * @param until the day on which it ended
 */
@Document("community_attachments")
public record CommunityAttachment(
        @Id String id,
        @Version @Nullable Long version,
        @Nullable String workerId,
        String communityCode,
        State state,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable Outbox outbox)
        implements Announcing {

    /** Whether it lasts. */
    public enum State {
        ACTIVE,
        ENDED
    }

    static CommunityAttachment begun(String id, String workerId, String communityCode, LocalDate day) {
        return new CommunityAttachment(id, null, workerId, communityCode, State.ACTIVE, day, null, null);
    }

    CommunityAttachment ended(LocalDate day) {
        return new CommunityAttachment(id, version, workerId, communityCode, State.ENDED, since, day, outbox);
    }

    /** Ended if it was not, nobody's any more, and with nothing to tell: WorkerErased is the last word. */
    CommunityAttachment forgotten(LocalDate day) {
        return new CommunityAttachment(
                id, version, null, communityCode, State.ENDED, since, until == null ? day : until, null);
    }

    CommunityAttachment telling(@Nullable Outbox news) {
        return new CommunityAttachment(id, version, workerId, communityCode, state, since, until, news);
    }
}
