package io.fengyi.points.ledger.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import io.fengyi.http.InvalidValue;
import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.Entry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** Reads of the ledger beside posting: by id, as history, at a time, and in order for a verification. */
@Component
public class Entries {
    static final String COLLECTION = "entries";
    private static final String ACCOUNT = "accountId";

    private final MongoCollection<Document> entries;

    Entries(MongoDatabaseFactory database) {
        this.entries = database.getMongoDatabase().getCollection(COLLECTION);
    }

    public Optional<Entry> find(String entryId) {
        return Optional.ofNullable(entries.find(eq("_id", entryId)).first()).map(EntryDocuments::read);
    }

    /** Newest first. */
    public Page<Entry> history(AccountId account, @Nullable Instant at, PageRequest page) {
        var filter = new ArrayList<Bson>(List.of(eq(ACCOUNT, account.value())));
        List<Object> after = page.after();
        if (after != null) {
            if (after.size() != 1 || !(after.get(0) instanceof Number seq)) {
                throw InvalidValue.badRequest("cursor", "cursor: " + after + " (not a position in a history)");
            }
            filter.add(lt("seq", seq.longValue()));
        }
        if (at != null) {
            filter.add(lte("at", Date.from(at)));
        }
        List<Entry> rows = entries.find(and(filter))
                .sort(newestFirst())
                .limit(page.limit() + 1)
                .map(EntryDocuments::read)
                .into(new ArrayList<>());
        if (rows.size() <= page.limit()) {
            return new Page<>(rows, null);
        }
        List<Entry> shown = List.copyOf(rows.subList(0, page.limit()));
        return new Page<>(shown, List.of(shown.get(shown.size() - 1).seq()));
    }

    /** The last entry at a time; times of one account never run backwards. */
    public Optional<Entry> headAt(AccountId account, Instant at) {
        return Optional.ofNullable(entries.find(and(eq(ACCOUNT, account.value()), lte("at", Date.from(at))))
                        .sort(newestFirst())
                        .limit(1)
                        .first())
                .map(EntryDocuments::read);
    }

    /** All entries of an account in order of seq, read as they are needed. */
    public Iterable<Entry> inOrder(AccountId account) {
        return () -> {
            Iterator<Document> cursor = entries.find(eq(ACCOUNT, account.value()))
                    .sort(Sorts.orderBy(Sorts.ascending(ACCOUNT), Sorts.ascending("seq")))
                    .iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return cursor.hasNext();
                }

                @Override
                public Entry next() {
                    return EntryDocuments.read(cursor.next());
                }
            };
        };
    }

    private static Bson newestFirst() {
        return Sorts.orderBy(Sorts.descending(ACCOUNT), Sorts.descending("seq"));
    }
}
