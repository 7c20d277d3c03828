package io.fengyi.points.ledger.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import io.fengyi.points.account.Accounts;
import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.Entry;
import io.fengyi.points.ledger.EntryKind;
import io.fengyi.points.ledger.LedgerStore;
import io.fengyi.relay.EventRelay;
import io.fengyi.relay.Outbox;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Entries in one collection whose unique indexes are the whole concurrency control. */
final class MongoLedgerStore implements LedgerStore {
    private static final String ACCOUNT = "accountId";

    private final MongoCollection<Document> entries;
    private final Accounts accounts;
    private final EntryAnnouncer announcer;
    private final EventRelay relay;

    MongoLedgerStore(MongoCollection<Document> entries, Accounts accounts, EntryAnnouncer announcer, EventRelay relay) {
        this.entries = entries;
        this.accounts = accounts;
        this.announcer = announcer;
        this.relay = relay;
    }

    @Override
    public Optional<Entry> head(AccountId account) {
        return Optional.ofNullable(entries.find(eq(ACCOUNT, account.value()))
                        .sort(Sorts.orderBy(Sorts.descending(ACCOUNT), Sorts.descending("seq")))
                        .limit(1)
                        .first())
                .map(EntryDocuments::read);
    }

    @Override
    public Optional<Entry.Tip> tip(AccountId account) {
        return Optional.ofNullable(entries.find(eq(ACCOUNT, account.value()))
                        .projection(EntryDocuments.tipFields())
                        .sort(Sorts.orderBy(Sorts.descending(ACCOUNT), Sorts.descending("seq")))
                        .limit(1)
                        .first())
                .map(EntryDocuments::readTip);
    }

    @Override
    public Optional<Entry> withKey(AccountId account, String key) {
        return Optional.ofNullable(entries.find(and(eq(ACCOUNT, account.value()), eq("key", key)))
                        .first())
                .map(EntryDocuments::read);
    }

    @Override
    public boolean append(Entry entry) {
        if (entry.seq() == 1) {
            accounts.ensure(entry.accountId().value());
        }
        Document document = EntryDocuments.write(entry);
        Outbox outbox = announcer.outbox(entry);
        if (outbox != null) {
            document.append(Outbox.FIELD, outbox.toDocument());
        }
        try {
            entries.insertOne(document);
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw taken;
        }
        if (outbox != null) {
            relay.nudge(Entries.COLLECTION, entry.accountId().value());
        }
        return true;
    }

    @Override
    public List<Entry> ofKind(AccountId account, EntryKind kind, LocalDate from, LocalDate to) {
        return entries.find(and(
                        eq(ACCOUNT, account.value()),
                        eq("kind", kind.name()),
                        gte("businessDay", from.toString()),
                        lte("businessDay", to.toString())))
                .sort(Sorts.ascending("seq"))
                .map(EntryDocuments::read)
                .into(new ArrayList<>());
    }
}
