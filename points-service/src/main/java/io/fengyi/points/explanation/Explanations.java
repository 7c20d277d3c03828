package io.fengyi.points.explanation;

import io.fengyi.points.evidence.Evidence;
import io.fengyi.points.evidence.ReportExcerpt;
import io.fengyi.points.fact.Facts;
import io.fengyi.points.fact.StoredFact;
import io.fengyi.points.ledger.Entry;
import io.fengyi.points.ledger.EntryKind;
import io.fengyi.points.ledger.text.EntryTexts;
import io.fengyi.points.rule.Award;
import io.fengyi.points.rule.Cap;
import io.fengyi.points.rule.FactType;
import io.fengyi.points.rule.PointsRule;
import io.fengyi.points.rule.RuleBook;
import io.fengyi.points.rule.Usage;
import io.fengyi.points.rulebook.RuleBooks;
import io.fengyi.points.rulebook.RuleTexts;
import io.fengyi.points.rulebook.StoredRuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains entries and facts. Asks governance-service for an excerpt of the evidence; without it the link stays. */
@Component
public class Explanations {
    private final Facts facts;
    private final RuleBooks books;
    private final Evidence evidence;
    private final EntryTexts texts;

    Explanations(Facts facts, RuleBooks books, Evidence evidence, EntryTexts texts) {
        this.facts = facts;
        this.books = books;
        this.evidence = evidence;
        this.texts = texts;
    }

    public Explanation of(Entry entry, Locale language) {
        Optional<StoredFact> fact = entry.kind() == EntryKind.AWARD ? factOf(entry) : Optional.empty();
        return fact.flatMap(stored -> stored.judgements().stream()
                        .filter(judgement -> entry.id().equals(judgement.entryId()))
                        .findFirst()
                        .map(judgement -> of(stored, judgement, language, true)))
                .orElseGet(() -> plain(entry, language));
    }

    /** One explanation per rule that looked at the fact; one that says why when none did. */
    public List<Explanation> of(StoredFact fact, Locale language, boolean withExcerpt) {
        if (fact.judgements().isEmpty()) {
            return List.of(new Explanation(
                    null,
                    OutcomeTexts.of(fact, language),
                    fact.fact().businessDay(),
                    null,
                    0,
                    null,
                    fact.outcome(),
                    List.of(),
                    link(fact.type(), fact.subject(), withExcerpt)));
        }
        return fact.judgements().stream()
                .map(judgement -> of(fact, judgement, language, withExcerpt))
                .toList();
    }

    private Explanation of(StoredFact fact, StoredFact.Judgement judgement, Locale language, boolean withExcerpt) {
        Award award = judgement.award();
        RuleBook book = books.inForceOn(fact.fact().businessDay())
                .map(StoredRuleBook::book)
                .filter(found -> found.version() == judgement.bookVersion())
                .orElse(null);
        PointsRule rule = books.rule(award.ruleId(), judgement.bookVersion()).orElse(null);
        return new Explanation(
                judgement.entryId(),
                OutcomeTexts.of(fact, judgement, rule, language),
                fact.fact().businessDay(),
                award.full(),
                award.granted(),
                rule == null
                        ? null
                        : new Explanation.Rule(
                                rule.id(),
                                rule.title(),
                                RuleTexts.of(rule, language),
                                judgement.bookVersion(),
                                judgement.charterVersion()),
                fact.outcome(),
                caps(award, rule, book),
                link(fact.type(), fact.subject(), withExcerpt));
    }

    private Explanation plain(Entry entry, Locale language) {
        return new Explanation(
                entry.id(),
                texts.of(entry, language) + (entry.reason() == null ? "" : " (" + entry.reason() + ")"),
                entry.businessDay(),
                null,
                entry.amount(),
                null,
                null,
                List.of(),
                null);
    }

    private Optional<StoredFact> factOf(Entry entry) {
        String[] key = entry.key().split(":");
        int round = Integer.parseInt(key[key.length - 1]);
        return facts.find(StoredFact.id(
                FactType.valueOf(entry.source().type()),
                entry.source().subject(),
                entry.accountId().value(),
                round));
    }

    private static List<Explanation.CapState> caps(Award award, @Nullable PointsRule rule, @Nullable RuleBook book) {
        if (rule == null || book == null) {
            return List.of();
        }
        Usage usage = award.usage();
        var caps = new ArrayList<Explanation.CapState>();
        add(caps, Explanation.Span.SUBJECT, rule.caps().subject(), usage.subject(), award);
        add(caps, Explanation.Span.DAY, rule.caps().day(), usage.day(), award);
        add(caps, Explanation.Span.MONTH, rule.caps().month(), usage.month(), award);
        add(caps, Explanation.Span.DAY_OF_ALL, book.overall().day(), usage.allDay(), award);
        add(caps, Explanation.Span.MONTH_OF_ALL, book.overall().month(), usage.allMonth(), award);
        return caps;
    }

    private static void add(
            List<Explanation.CapState> caps, Explanation.Span span, @Nullable Cap cap, Usage.Used used, Award award) {
        if (cap != null) {
            long counted = cap.unit() == Cap.Unit.TIMES ? used.times() : used.points();
            caps.add(new Explanation.CapState(
                    span, cap.limit(), cap.unit().name(), counted, span.isCutBy(award.reason())));
        }
    }

    private Explanation.Link link(FactType type, String subject, boolean withExcerpt) {
        return switch (type) {
            case REPORT_VERIFIED, REPORT_SUPPORT_CONFIRMED -> {
                ReportExcerpt report = withExcerpt ? evidence.ofReport(subject).orElse(null) : null;
                yield new Explanation.Link("/api/v1/reports/" + subject, report != null, report);
            }
            case VOLUNTEER_HOURS_CONFIRMED -> new Explanation.Link("/api/v1/me/volunteer-hours", false, null);
            case ATTENDANCE_CONFIRMED -> new Explanation.Link("/api/v1/me/attendances", false, null);
            case COURSE_COMPLETED -> new Explanation.Link("/api/v1/courses/" + subject, false, null);
        };
    }
}
