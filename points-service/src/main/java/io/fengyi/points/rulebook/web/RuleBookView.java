package io.fengyi.points.rulebook.web;

import io.fengyi.points.rule.Caps;
import io.fengyi.points.rule.PointsRule;
import io.fengyi.points.rule.RuleBookState;
import io.fengyi.points.rulebook.StoredRuleBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A rule book as street admins see it. */
record RuleBookView(
        String id,
        int version,
        RuleBookState state,
        int charterVersion,
        LocalDate effectiveFrom,
        List<PointsRule> rules,
        Caps overall,
        Set<String> authors,
        @Nullable String approvedBy,
        Instant changedAt) {
    static RuleBookView of(StoredRuleBook book) {
        return new RuleBookView(
                book.id(),
                book.book().version(),
                book.state(),
                book.book().charterVersion(),
                book.effectiveFrom(),
                book.book().rules(),
                book.book().overall(),
                new TreeSet<>(book.authors()),
                book.approvedBy(),
                book.changedAt());
    }
}
