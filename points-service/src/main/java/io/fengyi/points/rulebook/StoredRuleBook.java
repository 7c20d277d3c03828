package io.fengyi.points.rulebook;

import io.fengyi.http.InvalidTransition;
import io.fengyi.points.rule.RuleBook;
import io.fengyi.points.rule.RuleBookState;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A rule book and where it stands.
 *
 * @param effectiveFrom first business day it judges
 * @param takesEffect the same day once approved, unique over all books that ever count; null for a draft
 * @param authors everybody who wrote on it; none of them may approve it
 * @param commandKey key of the last keyed command, so that its repetition after a crash finds its own effect
 */
@Document("rule_books")
public record StoredRuleBook(
        @Id String id,
        RuleBookState state,
        RuleBook book,
        LocalDate effectiveFrom,
        @Nullable LocalDate takesEffect,
        Set<String> authors,
        @Nullable String approvedBy,
        Instant createdAt,
        Instant changedAt,
        @Nullable String idempotencyKey,
        @Nullable String commandKey,
        @Nullable Outbox outbox,
        @Version @Nullable Long version)
        implements Announcing {
    public StoredRuleBook {
        authors = Set.copyOf(authors);
    }

    static StoredRuleBook draft(
            String id, RuleBook book, LocalDate from, String author, Instant at, @Nullable String key) {
        return new StoredRuleBook(
                id, RuleBookState.DRAFT, book, from, null, Set.of(author), null, at, at, key, null, null, null);
    }

    StoredRuleBook edited(RuleBook changed, LocalDate from, String author, Instant at) {
        require("edit", RuleBookState.DRAFT);
        var everybody = new TreeSet<>(authors);
        everybody.add(author);
        return new StoredRuleBook(
                id,
                state,
                changed,
                from,
                null,
                everybody,
                null,
                createdAt,
                at,
                idempotencyKey,
                commandKey,
                outbox,
                version);
    }

    StoredRuleBook approved(String by, Instant at, @Nullable String key) {
        require("approval", RuleBookState.DRAFT);
        return in(RuleBookState.SCHEDULED, effectiveFrom, by, at, key, outbox);
    }

    StoredRuleBook withdrawn(Instant at, @Nullable String key) {
        require("withdrawal", RuleBookState.SCHEDULED);
        return in(RuleBookState.DRAFT, null, null, at, key, outbox);
    }

    StoredRuleBook inForce(Instant at, @Nullable Outbox telling) {
        require("coming into force", RuleBookState.SCHEDULED);
        return in(RuleBookState.IN_FORCE, takesEffect, approvedBy, at, commandKey, telling);
    }

    StoredRuleBook retired(Instant at) {
        require("retirement", RuleBookState.IN_FORCE);
        return in(RuleBookState.RETIRED, takesEffect, approvedBy, at, commandKey, outbox);
    }

    private StoredRuleBook in(
            RuleBookState next,
            @Nullable LocalDate effect,
            @Nullable String by,
            Instant at,
            @Nullable String key,
            @Nullable Outbox telling) {
        return new StoredRuleBook(
                id,
                next,
                book,
                effectiveFrom,
                effect,
                authors,
                by,
                createdAt,
                at,
                idempotencyKey,
                key,
                telling,
                version);
    }

    private void require(String command, RuleBookState expected) {
        if (state != expected) {
            throw new InvalidTransition("rule book " + id, state, command, allowed());
        }
    }

    private List<String> allowed() {
        return switch (state) {
            case DRAFT -> List.of("edit", "simulation", "approval");
            case SCHEDULED -> List.of("withdrawal");
            case IN_FORCE, RETIRED -> List.of();
        };
    }
}
