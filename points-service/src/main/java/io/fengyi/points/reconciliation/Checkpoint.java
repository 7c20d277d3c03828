package io.fengyi.points.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Where all accounts stood at the end of a day, as one hash that says nothing about anybody.
 *
 * @param root Merkle root over {@code accountId:seq:hash} of every account's last entry of that day or before
 * @param previousDay the checkpoint before, null for the first
 */
@Document("checkpoints")
public record Checkpoint(
        @Id String id,
        LocalDate day,
        String root,
        long accounts,
        @Nullable LocalDate previousDay,
        @Nullable String previousRoot,
        Instant at) {}
