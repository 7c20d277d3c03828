package io.fengyi.points.fact;

import io.fengyi.http.BusinessDay;
import io.fengyi.points.account.Account;
import io.fengyi.points.account.Accounts;
import io.fengyi.points.fact.StoredFact.Outcome;
import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.Act;
import io.fengyi.points.ledger.Entry;
import io.fengyi.points.ledger.Ledger;
import io.fengyi.points.ledger.LedgerRefused;
import io.fengyi.points.ledger.Source;
import io.fengyi.points.rule.Award;
import io.fengyi.points.rule.Fact;
import io.fengyi.points.rule.FactType;
import io.fengyi.points.rule.PointsRule;
import io.fengyi.points.rule.Usage;
import io.fengyi.points.rulebook.RuleBooks;
import io.fengyi.points.rulebook.StoredRuleBook;
import io.fengyi.points.street.FriendlyStreets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Turns facts into awards and taken-back facts into reversals, each once (points.md 3.3). Every step can be repeated:
 * the fact has a natural key, the award and the reversal have theirs.
 */
@Component
public class RewardingFacts {
    private static final Logger log = LoggerFactory.getLogger(RewardingFacts.class);

    private final Facts facts;
    private final Accounts accounts;
    private final FriendlyStreets streets;
    private final RuleBooks books;
    private final Ledger ledger;
    private final Clock clock;

    RewardingFacts(
            Facts facts, Accounts accounts, FriendlyStreets streets, RuleBooks books, Ledger ledger, Clock clock) {
        this.facts = facts;
        this.accounts = accounts;
        this.streets = streets;
        this.books = books;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes a fact in and pays what it is worth. The worker type of the fact is filled in from the account.
     *
     * @throws FactRefused {@code future-fact} or {@code account-closed}; nothing is kept
     */
    public StoredFact happened(Fact told, String eventId) {
        Account account = accounts.find(told.workerId()).orElse(null);
        refuseUnlessKnown(told, account);
        Fact fact = of(told, account);
        Outcome outcome = rulesFor(fact).isEmpty() ? Outcome.NO_RULE : Outcome.PENDING;
        StoredFact stored = facts.tell(fact, eventId, clock.instant(), outcome);
        if (!stored.tellsTheSameAs(fact)) {
            facts.contradicted(stored.id());
            log.warn("event=fact-contradicted id={} told={}", stored.id(), eventId);
            return stored;
        }
        return stored.outcome() == Outcome.PENDING ? conclude(stored) : stored;
    }

    /** Takes a fact back, or remembers that it is not to count when it comes. */
    public StoredFact overturned(
            FactType type, String subject, int round, String workerId, String eventId, String because) {
        StoredFact stored = facts.overturn(
                type, subject, round, workerId, new StoredFact.Overturned(eventId, because, clock.instant()));
        return stored.told() == null || stored.outcome() == Outcome.PENDING ? stored : takeBack(stored);
    }

    /** Looks again at facts that were outside every street, now that a street is known to cover these communities. */
    public void streetChanged(List<String> communityCodes, LocalDate since) {
        facts.unpaidIn(communityCodes, since).forEach(this::lookAgain);
    }

    /** Looks again at facts of a worker whose type was not known or another one. */
    public void workerTold(String accountId) {
        facts.unpaidOf(accountId).forEach(fact -> {
            Account account = accounts.find(accountId).orElse(null);
            String type = account == null ? null : account.workerType();
            if (type != null && waitsFor(fact, Award.Reason.WORKER_TYPE)) {
                judge(fact, withType(fact.fact(), type));
            }
        });
    }

    private void lookAgain(StoredFact fact) {
        if (fact.overturned() == null && waitsFor(fact, Award.Reason.OUTSIDE_AREA)) {
            judge(fact, fact.fact());
        }
    }

    private StoredFact conclude(StoredFact stored) {
        if (stored.overturned() != null) {
            takeBackEntries(stored);
            return facts.concluded(stored.id(), Outcome.ALREADY_OVERTURNED);
        }
        StoredFact judged = judge(stored, stored.fact());
        if (waitsFor(judged, Award.Reason.OUTSIDE_AREA) && inStreet(judged.fact())) {
            return judge(judged, judged.fact());
        }
        return judged;
    }

    private StoredFact judge(StoredFact stored, Fact fact) {
        List<PointsRule> rules = rulesFor(fact);
        if (rules.isEmpty()) {
            return facts.concluded(stored.id(), Outcome.NO_RULE);
        }
        StoredRuleBook book = books.inForceOn(fact.businessDay()).orElseThrow();
        var judgements = new ArrayList<StoredFact.Judgement>();
        for (PointsRule rule : rules) {
            judgements.add(award(book, rule, fact, told(stored).eventId()));
        }
        boolean paid = judgements.stream().anyMatch(judgement -> judgement.entryId() != null);
        StoredFact judged = facts.judged(stored.id(), paid ? Outcome.PAID : Outcome.UNPAID, judgements);
        log.info("event=fact-judged id={} outcome={}", judged.id(), judged.outcome());
        return judged.overturned() == null ? judged : takeBack(judged);
    }

    private StoredFact.Judgement award(StoredRuleBook book, PointsRule rule, Fact fact, String eventId) {
        boolean inStreet = inStreet(fact);
        int version = book.book().version();
        var awarding = new Awarding(book.book(), rule, fact, inStreet);
        Entry entry = null;
        try {
            Source source =
                    Source.of(fact.type().name(), fact.subject(), eventId, null).under(rule.id(), version);
            entry = ledger.post(new AccountId(fact.workerId()), Awarding.key(rule.id(), fact), awarding, source)
                    .entry();
        } catch (LedgerRefused.AccountClosed closed) {
            log.info("event=fact-unpaid reason=account-closed subject={}", fact.subject());
        }
        Award award = Objects.requireNonNullElseGet(
                awarding.last(), () -> book.book().judge(rule, fact, inStreet, Usage.NOTHING));
        if (entry != null && entry.worker().amount() != award.granted()) {
            award = award.asPaid(entry.worker().amount());
        }
        return new StoredFact.Judgement(
                version, book.book().charterVersion(), award, inStreet, entry == null ? null : entry.id());
    }

    private StoredFact takeBack(StoredFact stored) {
        takeBackEntries(stored);
        return facts.concluded(stored.id(), Outcome.TAKEN_BACK);
    }

    private void takeBackEntries(StoredFact stored) {
        Fact fact = stored.fact();
        var account = new AccountId(stored.accountId());
        books.inForceOn(fact.businessDay())
                .ifPresent(book -> book.book()
                        .concerning(fact)
                        .forEach(rule -> ledger.withKey(account, Awarding.key(rule.id(), fact))
                                .ifPresent(award ->
                                        reverse(account, award, Objects.requireNonNull(stored.overturned())))));
    }

    private void reverse(AccountId account, Entry award, StoredFact.Overturned overturned) {
        var source = Source.of("overturned", award.source().subject(), overturned.eventId(), null);
        try {
            ledger.post(
                    account,
                    "reversal:" + award.id(),
                    new Act.Reversal(award, overturned.because()),
                    award.source().ruleId() == null
                            ? source
                            : source.under(
                                    award.source().ruleId(),
                                    Objects.requireNonNullElse(award.source().bookVersion(), 0)));
        } catch (LedgerRefused.AccountClosed closed) {
            log.info("event=reversal-dropped reason=account-closed entry={}", award.id());
        }
    }

    private void refuseUnlessKnown(Fact fact, @Nullable Account account) {
        LocalDate today = BusinessDay.of(clock.instant());
        if (fact.businessDay().isAfter(today) && !isTold(fact)) {
            throw new FactRefused("future-fact", "businessDay: " + fact.businessDay() + " (today: " + today + ")");
        }
        if (account != null && account.isClosed() && !isTold(fact)) {
            throw new FactRefused("account-closed", "account: " + account.id());
        }
    }

    private boolean isTold(Fact fact) {
        return facts.find(StoredFact.id(fact.type(), fact.subject(), fact.workerId(), fact.round()))
                .filter(known -> known.told() != null)
                .isPresent();
    }

    private List<PointsRule> rulesFor(Fact fact) {
        return books.inForceOn(fact.businessDay())
                .map(book -> book.book().concerning(fact))
                .orElse(List.of());
    }

    private boolean inStreet(Fact fact) {
        return streets.cover(fact.communityCode(), fact.businessDay());
    }

    private static boolean waitsFor(StoredFact fact, Award.Reason reason) {
        return fact.told() != null
                && fact.judgements().stream()
                        .anyMatch(judgement ->
                                judgement.entryId() == null && judgement.award().reason() == reason);
    }

    private static Fact of(Fact told, @Nullable Account account) {
        return account == null || account.workerType() == null ? told : withType(told, account.workerType());
    }

    private static Fact withType(Fact fact, String workerType) {
        return new Fact(
                fact.type(),
                fact.subject(),
                fact.round(),
                fact.workerId(),
                fact.communityCode(),
                workerType,
                fact.businessDay(),
                fact.minutes());
    }

    private static StoredFact.Told told(StoredFact fact) {
        return Objects.requireNonNull(fact.told());
    }
}
