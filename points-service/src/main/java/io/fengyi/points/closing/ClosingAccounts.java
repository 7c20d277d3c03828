package io.fengyi.points.closing;

import io.fengyi.points.account.Accounts;
import io.fengyi.points.hold.HoldDesk;
import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.Act;
import io.fengyi.points.ledger.Balance;
import io.fengyi.points.ledger.Entry;
import io.fengyi.points.ledger.EntryKind;
import io.fengyi.points.ledger.Ledger;
import io.fengyi.points.ledger.LedgerRefused;
import io.fengyi.points.ledger.Source;
import io.fengyi.points.ledger.mongo.Entries;
import io.fengyi.points.ledger.text.EntryTexts;
import io.fengyi.points.redemption.RedemptionDesk;
import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * The entries of one account. Erased: open redemptions are cancelled, holds released, a CLOSE entry ends the account and
 * the link to its owner is cut, in this order; the chain stays under a pseudonym that nobody can resolve (I15). Source:
 * points.md 4.
 */
@Component
class ClosingAccounts implements PersonalData {

    private static final String KEY = "close";
    private static final String BOOKS = "积分按记账规则保存：流水链不可改动，编号已失效、无法对应到个人（《个人信息保护法》第四十七条第二款）";

    private final RedemptionDesk redemptions;
    private final HoldDesk holds;
    private final Ledger ledger;
    private final Entries entries;
    private final EntryTexts texts;
    private final Accounts accounts;
    private final Clock systemClock;

    ClosingAccounts(
            RedemptionDesk redemptions,
            HoldDesk holds,
            Ledger ledger,
            Entries entries,
            EntryTexts texts,
            Accounts accounts,
            @Qualifier("systemClock") Clock systemClock) {
        this.redemptions = redemptions;
        this.holds = holds;
        this.ledger = ledger;
        this.entries = entries;
        this.texts = texts;
        this.accounts = accounts;
        this.systemClock = systemClock;
    }

    record Row(
            long seq,
            EntryKind kind,
            String text,
            long amount,
            String subject,
            @Nullable String reason,
            Balance after,
            LocalDate businessDay,
            Instant at) {}

    @Override
    public String section() {
        return "points-entries";
    }

    @Override
    public List<?> of(String workerId) {
        List<Row> rows = new ArrayList<>();
        for (Entry entry : entries.inOrder(new AccountId(workerId))) {
            rows.add(new Row(
                    entry.seq(),
                    entry.kind(),
                    texts.of(entry, Locale.SIMPLIFIED_CHINESE),
                    entry.amount(),
                    entry.source().subject(),
                    entry.reason(),
                    entry.after(),
                    entry.businessDay(),
                    entry.at()));
        }
        return rows;
    }

    @Override
    public Erased erase(String workerId) {
        var account = new AccountId(workerId);
        redemptions.cancelAllOf(workerId);
        holds.releaseAllOf(workerId, "erasure");
        if (ledger.head(account).isPresent()) {
            try {
                ledger.post(account, KEY, new Act.Close("erasure"), Source.system("erasure", workerId));
            } catch (LedgerRefused.AccountClosed closedBefore) {
                // the rest is done again
            }
        }
        accounts.close(workerId, systemClock.instant());
        long kept = ledger.head(account).map(Entry::seq).orElse(0L);
        return kept == 0 ? Erased.removed(0) : Erased.kept(kept, BOOKS);
    }
}
