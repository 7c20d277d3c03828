package io.fengyi.points.reconciliation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Result of all checks at one time; 0 violations are expected. */
@Document("reconciliations")
public record Reconciliation(
        @Id String id,
        Instant startedAt,
        Instant finishedAt,
        String startedBy,
        long accounts,
        long entries,
        long violations,
        List<Check> checks,
        Issuance issuance) {

    /** One kind of violation with some examples to begin with. */
    public record Check(@Schema(example = "CHAIN") Kind kind, long violations, List<String> examples) {}

    /** What is looked for. */
    public enum Kind {
        CHAIN,
        HELD,
        ENDED_TWICE,
        REVERSED_TWICE,
        CHECKPOINT,
        STOCK,
        STUCK_REDEMPTION,
        CONTRADICTED_FACT
    }

    /** Points awarded in a month against the budget; an alarm never denies an award. */
    public record Issuance(
            @Schema(example = "2023-03") String month,
            @Schema(example = "4100") long awarded,
            @Nullable Long budget,
            Alarm alarm) {}

    /** How much of the budget is used. */
    public enum Alarm {
        NONE,
        AT_80_PERCENT,
        AT_100_PERCENT;

        static Alarm of(long awarded, @Nullable Long budget) {
            if (budget == null || budget == 0 || awarded * 5 < budget * 4) {
                return NONE;
            }
            return awarded < budget ? AT_80_PERCENT : AT_100_PERCENT;
        }
    }
}
