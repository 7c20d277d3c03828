package io.fengyi.points.rulebook;

import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.StaleVersion;
import io.fengyi.points.charter.SchemeVersions;
import io.fengyi.points.rule.Caps;
import io.fengyi.points.rule.PointsRule;
import io.fengyi.points.rule.RuleBook;
import io.fengyi.points.rule.RuleBookState;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Where rule books are written, approved by a second person, and come into force (points.md 3.3). */
@Component
public class RuleBookDesk {

    /** What an author writes; null means "as in the last book" for a new one. */
    public record Draft(
            int charterVersion,
            LocalDate effectiveFrom,
            @Nullable List<PointsRule> rules,
            @Nullable Caps overall) {}

    private final RuleBooks books;
    private final RuleBookAnnouncer announcer;
    private final SchemeVersions schemes;
    private final Clock clock;

    RuleBookDesk(RuleBooks books, RuleBookAnnouncer announcer, SchemeVersions schemes, Clock clock) {
        this.books = books;
        this.announcer = announcer;
        this.schemes = schemes;
        this.clock = clock;
    }

    public StoredRuleBook draft(Draft draft, String author, @Nullable IdempotencyKey key) {
        refusePast(draft.effectiveFrom());
        return OptimisticRetry.run(() -> {
            StoredRuleBook done =
                    key == null ? null : books.madeWith(key.value()).orElse(null);
            if (done != null) {
                return done;
            }
            RuleBook next =
                    book(draft, books.highestVersion() + 1, books.lastApproved().book());
            refuseUnknownScheme(next);
            return books.save(StoredRuleBook.draft(
                    Ids.next("rbk"),
                    next,
                    draft.effectiveFrom(),
                    author,
                    clock.instant(),
                    key == null ? null : key.value()));
        });
    }

    public StoredRuleBook edit(String id, long version, Draft draft, String author) {
        StoredRuleBook book = books.get(id);
        StaleVersion.check(version, Objects.requireNonNull(book.version()));
        refusePast(draft.effectiveFrom());
        RuleBook changed = book(draft, book.book().version(), book.book());
        refuseUnknownScheme(changed);
        return books.save(book.edited(changed, draft.effectiveFrom(), author, clock.instant()));
    }

    /** DRAFT → SCHEDULED by somebody who wrote nothing in it. */
    public StoredRuleBook approve(String id, String approver, @Nullable IdempotencyKey key) {
        return OptimisticRetry.run(() -> {
            StoredRuleBook book = books.get(id);
            if (isRepeated(book, key)) {
                return book;
            }
            StoredRuleBook approved = book.approved(approver, clock.instant(), key == null ? null : key.value());
            if (book.authors().contains(approver)) {
                throw new Forbidden("four-eyes", "approver: " + approver + " (an author of " + id + ")");
            }
            refusePast(book.effectiveFrom());
            book.book().checked();
            try {
                return books.save(approved);
            } catch (DuplicateKeyException taken) {
                throw (Conflict)
                        new Conflict("effective-date-taken", "effectiveFrom: " + book.effectiveFrom()).initCause(taken);
            }
        });
    }

    /** SCHEDULED → DRAFT, before its first day. */
    public StoredRuleBook withdraw(String id, String by, @Nullable IdempotencyKey key) {
        return OptimisticRetry.run(() -> {
            StoredRuleBook book = books.get(id);
            if (isRepeated(book, key)) {
                return book;
            }
            StoredRuleBook withdrawn = book.withdrawn(clock.instant(), key == null ? null : key.value());
            if (!book.effectiveFrom().isAfter(today())) {
                throw new Conflict("effective-date-past", "effectiveFrom: " + book.effectiveFrom() + " (begun)");
            }
            return books.save(withdrawn);
        });
    }

    /** Writes down what follows from the day: SCHEDULED → IN_FORCE, and the book before → RETIRED. */
    @Scheduled(
            fixedDelayString = "${fengyi.points.rule-book-check:PT30S}",
            initialDelayString = "${fengyi.points.rule-book-check:PT30S}")
    public void turnPages() {
        LocalDate today = today();
        for (StoredRuleBook book : books.in(RuleBookState.SCHEDULED)) {
            if (!book.effectiveFrom().isAfter(today)) {
                books.save(book.inForce(clock.instant(), announcer.inForce(book)));
            }
        }
        List<StoredRuleBook> inForce = books.in(RuleBookState.IN_FORCE);
        inForce.stream()
                .sorted(Comparator.comparing(StoredRuleBook::effectiveFrom).reversed())
                .skip(1)
                .forEach(book -> books.save(book.retired(clock.instant())));
    }

    private static RuleBook book(Draft draft, int version, RuleBook otherwise) {
        List<PointsRule> rules = draft.rules();
        Caps overall = draft.overall();
        return new RuleBook(
                        version,
                        draft.charterVersion(),
                        rules == null ? otherwise.rules() : rules,
                        overall == null ? otherwise.overall() : overall)
                .checked();
    }

    /** The news of a charter may be a moment behind its publication; trying again is the remedy then. */
    private void refuseUnknownScheme(RuleBook book) {
        int highest = schemes.highest();
        if (book.charterVersion() > highest) {
            throw new InvalidValue(
                    "/charterVersion",
                    "charter-version-unknown",
                    "charterVersion: " + book.charterVersion() + " (published up to: " + highest + ")");
        }
    }

    private void refusePast(LocalDate effectiveFrom) {
        if (!effectiveFrom.isAfter(today())) {
            throw new InvalidValue(
                    "/effectiveFrom",
                    "effective-date-past",
                    "effectiveFrom: " + effectiveFrom + " (today: " + today() + ")");
        }
    }

    private static boolean isRepeated(StoredRuleBook book, @Nullable IdempotencyKey key) {
        return key != null && key.value().equals(book.commandKey());
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
