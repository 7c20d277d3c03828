package io.fengyi.points.rulebook;

import io.fengyi.http.NotFound;
import io.fengyi.points.rule.PointsRule;
import io.fengyi.points.rule.RuleBookState;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * All rule books. Which one judges a day follows from the approved days alone, not from a scheduler having run; what is
 * approved begins tomorrow at the earliest, so the list may be some seconds old.
 */
@Component
public class RuleBooks {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Keyset NEWEST_FIRST = Keyset.descending("_id");

    private record Timeline(Instant readAt, List<StoredRuleBook> books) {}

    private final MongoTemplate mongo;
    private final Clock systemClock;
    private volatile @Nullable Timeline timeline;

    RuleBooks(MongoTemplate mongo, @Qualifier("systemClock") Clock systemClock) {
        this.mongo = mongo;
        this.systemClock = systemClock;
    }

    /** The book that judges facts of this business day, if any does. */
    public Optional<StoredRuleBook> inForceOn(LocalDate day) {
        return approved().stream()
                .filter(book -> !effect(book).isAfter(day))
                .max(Comparator.comparing(RuleBooks::effect));
    }

    /** The rule as the book of that version had it; books are never deleted. */
    public Optional<PointsRule> rule(@Nullable String ruleId, @Nullable Integer bookVersion) {
        if (ruleId == null || bookVersion == null) {
            return Optional.empty();
        }
        return approved().stream()
                .filter(book -> book.book().version() == bookVersion)
                .findFirst()
                .flatMap(book -> book.book().rule(ruleId));
    }

    public StoredRuleBook get(String id) {
        StoredRuleBook found = mongo.findById(id, StoredRuleBook.class);
        if (found == null) {
            throw new NotFound("rule book", id);
        }
        return found;
    }

    public Page<StoredRuleBook> list(@Nullable RuleBookState state, PageRequest page) {
        Criteria filter =
                state == null ? new Criteria() : Criteria.where("state").is(state);
        return NEWEST_FIRST.page(mongo, filter, page, StoredRuleBook.class, book -> List.of(book.id()));
    }

    Optional<StoredRuleBook> madeWith(String idempotencyKey) {
        return Optional.ofNullable(
                mongo.findOne(new Query(Criteria.where("idempotencyKey").is(idempotencyKey)), StoredRuleBook.class));
    }

    /** The approved book with the latest first day; there is always one, the first comes with the installation. */
    StoredRuleBook lastApproved() {
        return approved().stream()
                .max(Comparator.comparing(RuleBooks::effect))
                .orElseThrow(() -> new IllegalStateException("no rule book: the migrations have not run"));
    }

    int highestVersion() {
        Query query =
                new Query().with(Sort.by(Sort.Direction.DESC, "book.version")).limit(1);
        StoredRuleBook found = mongo.findOne(query, StoredRuleBook.class);
        return found == null ? 0 : found.book().version();
    }

    List<StoredRuleBook> in(RuleBookState state) {
        return mongo.find(new Query(Criteria.where("state").is(state)), StoredRuleBook.class);
    }

    StoredRuleBook save(StoredRuleBook book) {
        StoredRuleBook saved = mongo.save(book);
        timeline = null;
        return saved;
    }

    private List<StoredRuleBook> approved() {
        Timeline known = timeline;
        Instant now = systemClock.instant();
        if (known == null || known.readAt.plus(FRESH).isBefore(now)) {
            known = new Timeline(
                    now, mongo.find(new Query(Criteria.where("takesEffect").exists(true)), StoredRuleBook.class));
            timeline = known;
        }
        return known.books;
    }

    private static LocalDate effect(StoredRuleBook book) {
        LocalDate effect = book.takesEffect();
        return effect == null ? LocalDate.MAX : effect;
    }
}
