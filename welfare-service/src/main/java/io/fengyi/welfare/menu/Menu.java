package io.fengyi.welfare.menu;

import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A published menu; a change is a new version.
 *
 * @param number version of the station's menu, from 1
 */
@Document("menus")
record Menu(
        @Id String id,
        @Version @Nullable Long version,
        String stationId,
        int number,
        List<MenuItem> items,
        LocalDate from,
        Instant publishedAt,
        String publishedBy,
        @Nullable String creationKey,
        @Nullable Outbox outbox)
        implements Announcing {}
