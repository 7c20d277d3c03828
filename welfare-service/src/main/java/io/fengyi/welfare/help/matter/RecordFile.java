package io.fengyi.welfare.help.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A help record as its door shows it.
 *
 * @param workers handles, never ids
 */
public record RecordFile(
        String id,
        String matterId,
        LocalDate day,
        int persons,
        List<String> workers,
        @Nullable String note,
        Instant recordedAt) {}
