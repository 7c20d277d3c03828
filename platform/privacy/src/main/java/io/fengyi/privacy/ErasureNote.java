package io.fengyi.privacy;

import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What this service did for one erasure.
 *
 * @param id request it belongs to
 * @param workerId until the second look is done; then nothing here says who it was
 * @param bySection what was removed and kept
 * @param againAt when to look once more for what other topics brought in late
 */
@Document(ErasureNotes.COLLECTION)
record ErasureNote(
        @Id String id,
        @Version @Nullable Long version,
        @Nullable String workerId,
        Map<String, Erased> bySection,
        @Nullable Instant againAt,
        @Nullable Outbox outbox)
        implements Announcing {}
