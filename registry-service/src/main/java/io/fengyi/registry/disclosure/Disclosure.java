package io.fengyi.registry.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One opening of one field; written before the value is shown, never changed.
 *
 * @param id {@code dis_…}, sorted by time
 * @param subject what it was opened for, e.g. a report id
 * @param day ISO day that the opening counts on, with {@code slot} for unmaskings
 * @param slot 1 to 30: the how-maniest unmasking of the actor on that day
 * @param key idempotency key of the request
 */
@Document("disclosures")
record Disclosure(
        @Id String id,
        String workerId,
        SecretField field,
        String actor,
        String actorRole,
        @Nullable String subject,
        String purpose,
        @Nullable String reason,
        Instant at,
        String day,
        @Nullable Integer slot,
        @Nullable String key) {}
