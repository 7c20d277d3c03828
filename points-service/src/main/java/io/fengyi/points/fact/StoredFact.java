package io.fengyi.points.fact;

import io.fengyi.points.rule.Award;
import io.fengyi.points.rule.Fact;
import io.fengyi.points.rule.FactType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A fact under its natural key, whatever came first: the fact itself or its overturning.
 *
 * @param id type, subject, worker and round
 * @param told null until the fact itself was told
 * @param overturned null unless it was taken back
 * @param judgements one per rule concerned, in the order of judging
 * @param conflicts how often the same fact was told with another content; the first telling holds
 */
@Document("facts")
public record StoredFact(
        @Id String id,
        FactType type,
        String subject,
        int round,
        String accountId,
        @Nullable Told told,
        @Nullable Overturned overturned,
        Outcome outcome,
        List<Judgement> judgements,
        int conflicts) {

    /** The fact as it was told first. */
    public record Told(
            String eventId,
            Instant at,
            LocalDate businessDay,
            @Nullable String communityCode,
            @Nullable String workerType,
            int minutes) {}

    /** What took it back. */
    public record Overturned(String eventId, String because, Instant at) {}

    /** What one rule made of it. */
    public record Judgement(
            int bookVersion,
            int charterVersion,
            Award award,
            boolean inFriendlyStreet,
            @Nullable String entryId) {}

    /** Where it stands. */
    public enum Outcome {
        PENDING,
        PAID,
        UNPAID,
        NO_RULE,
        ALREADY_OVERTURNED,
        TAKEN_BACK
    }

    public StoredFact {
        judgements = List.copyOf(judgements);
    }

    /** A fact that nobody took back before it was told. */
    static StoredFact told(Fact fact, String eventId, Instant at, Outcome outcome) {
        return new StoredFact(
                id(fact.type(), fact.subject(), fact.workerId(), fact.round()),
                fact.type(),
                fact.subject(),
                fact.round(),
                fact.workerId(),
                new Told(eventId, at, fact.businessDay(), fact.communityCode(), fact.workerType(), fact.minutes()),
                null,
                outcome,
                List.of(),
                0);
    }

    public static String id(FactType type, String subject, String accountId, int round) {
        return type + ":" + subject + ":" + accountId + ":" + round;
    }

    /** The fact in the words of the rules; only once it was told. */
    public Fact fact() {
        if (told == null) {
            throw new IllegalStateException("fact " + id + " was overturned and never told");
        }
        return new Fact(
                type, subject, round, accountId, told.communityCode, told.workerType, told.businessDay, told.minutes);
    }

    boolean tellsTheSameAs(Fact other) {
        return told != null
                && told.minutes == other.minutes()
                && told.businessDay.equals(other.businessDay())
                && java.util.Objects.equals(told.communityCode, other.communityCode());
    }
}
