package io.fengyi.registry.political;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one worker said, sealed; the id is the worker's.
 *
 * @param source SELF, or the account of Party affairs staff who entered it
 */
@Document("political_statuses")
record PoliticalStatus(
        @Id String workerId, @Version @Nullable Long version, byte[] code, Instant saidAt, String source) {}
