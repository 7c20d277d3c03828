package io.fengyi.registry.instructor;

import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An active enterprise was found without an instructor; told once for each gap.
 *
 * @param open the enterprise while the gap lasts: unique, so that several instances tell it once
 */
@Document("guidance_gaps")
record GuidanceGap(
        @Id String id,
        @Version @Nullable Long version,
        String enterpriseId,
        LocalDate foundOn,
        @Nullable String open,
        @Nullable Outbox outbox)
        implements Announcing {

    GuidanceGap closed() {
        return new GuidanceGap(id, version, enterpriseId, foundOn, null, outbox);
    }
}
