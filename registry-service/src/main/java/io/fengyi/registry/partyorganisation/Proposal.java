package io.fengyi.registry.partyorganisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that is proposed.
 *
 * @param note for example the formation advice it follows
 */
public record Proposal(
        Level level,
        FormationMode mode,
        String name,
        String areaCode,
        @Nullable String parentId,
        List<String> enterpriseIds,
        @Nullable LocalDate on,
        @Nullable String note) {}
