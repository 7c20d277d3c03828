package io.fengyi.points.ledger.mongo;

import com.mongodb.client.model.Projections;
import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.Act.Hold;
import io.fengyi.points.ledger.Balance;
import io.fengyi.points.ledger.Entry;
import io.fengyi.points.ledger.EntryKind;
import io.fengyi.points.ledger.Lot;
import io.fengyi.points.ledger.Points;
import io.fengyi.points.ledger.Posting;
import io.fengyi.points.ledger.Source;
import io.fengyi.points.ledger.Tally;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Entries as documents and back; days are ISO text, so that no time zone can shift them. */
final class EntryDocuments {
    private static final String AVAILABLE = "available";
    private static final String AMOUNT = "amount";
    private static final String EXPIRES = "expires";

    private EntryDocuments() {}

    static Document write(Entry entry) {
        var document = new Document("_id", entry.id())
                .append("accountId", entry.accountId().value())
                .append("seq", entry.seq())
                .append("kind", entry.kind().name())
                .append("key", entry.key())
                .append(
                        "postings",
                        entry.postings().stream().map(EntryDocuments::posting).toList())
                .append("moves", lots(entry.moves()))
                .append(
                        "after",
                        new Document(AVAILABLE, entry.after().available().value())
                                .append("held", entry.after().held().value())
                                .append("owed", entry.after().owed().value())
                                .append("lots", lots(entry.after().lots())))
                .append("tally", tally(entry.tally()))
                .append("source", source(entry.source()))
                .append("at", Date.from(entry.at()))
                .append("businessDay", entry.businessDay().toString())
                .append("prevHash", entry.prevHash())
                .append("hash", entry.hash());
        put(document, "hold", hold(entry.hold()));
        put(document, "relatesTo", entry.relatesTo());
        put(document, "reason", entry.reason());
        return document;
    }

    /** @throws DamagedEntry when the document cannot be an entry of ours */
    static Entry read(Document document) {
        try {
            return entry(document);
        } catch (IllegalArgumentException | DateTimeException | NullPointerException | ClassCastException damage) {
            throw new DamagedEntry(String.valueOf(document.get("_id")), damage);
        }
    }

    /** The fields that {@link #readTip} needs. */
    static Bson tipFields() {
        return Projections.fields(
                Projections.include("kind", "seq", "after", "tally", "at", "hash"), Projections.excludeId());
    }

    /** @throws DamagedEntry when the document cannot be an entry of ours */
    static Entry.Tip readTip(Document document) {
        try {
            return new Entry.Tip(
                    EntryKind.valueOf(document.getString("kind")),
                    number(document, "seq"),
                    readBalance(document.get("after", Document.class)),
                    readTally(document.get("tally", Document.class)),
                    document.getDate("at").toInstant(),
                    document.getString("hash"));
        } catch (IllegalArgumentException | DateTimeException | NullPointerException | ClassCastException damage) {
            throw new DamagedEntry("head, seq " + document.get("seq"), damage);
        }
    }

    private static Entry entry(Document document) {
        return new Entry(
                document.getString("_id"),
                new AccountId(document.getString("accountId")),
                number(document, "seq"),
                EntryKind.valueOf(document.getString("kind")),
                document.getString("key"),
                document.getList("postings", Document.class).stream()
                        .map(EntryDocuments::readPosting)
                        .toList(),
                readLots(document, "moves"),
                readBalance(document.get("after", Document.class)),
                readTally(document.get("tally", Document.class)),
                readSource(document.get("source", Document.class)),
                readHold(document.get("hold", Document.class)),
                document.getString("relatesTo"),
                document.getString("reason"),
                document.getDate("at").toInstant(),
                LocalDate.parse(document.getString("businessDay")),
                document.getString("prevHash"),
                document.getString("hash"));
    }

    private static Balance readBalance(Document after) {
        return new Balance(
                Points.of(number(after, AVAILABLE)),
                Points.of(number(after, "held")),
                Points.of(number(after, "owed")),
                readLots(after, "lots"));
    }

    private static Document posting(Posting posting) {
        var document = new Document("leg", posting.leg()).append(AMOUNT, posting.amount());
        return posting.isWorker()
                ? document.append(AVAILABLE, posting.available())
                        .append("held", posting.held())
                        .append("owed", posting.owed())
                : document;
    }

    private static Posting readPosting(Document document) {
        String leg = document.getString("leg");
        return document.containsKey(AVAILABLE)
                ? new Posting(leg, number(document, AVAILABLE), number(document, "held"), number(document, "owed"))
                : new Posting(leg, number(document, AMOUNT), 0, 0);
    }

    private static List<Document> lots(List<Lot> lots) {
        return lots.stream()
                .map(lot -> new Document(EXPIRES, lot.expires().toString()).append(AMOUNT, lot.amount()))
                .toList();
    }

    private static List<Lot> readLots(Document document, String field) {
        return document.getList(field, Document.class).stream()
                .map(lot -> new Lot(LocalDate.parse(lot.getString(EXPIRES)), number(lot, AMOUNT)))
                .toList();
    }

    private static Document tally(Tally tally) {
        var document = new Document();
        LocalDate day = tally.day();
        if (day != null) {
            document.append("day", day.toString());
        }
        return document.append("today", counts(tally.today())).append("thisMonth", counts(tally.thisMonth()));
    }

    private static List<Document> counts(SortedMap<String, Tally.Count> counts) {
        return counts.entrySet().stream()
                .map(count -> new Document("rule", count.getKey())
                        .append("times", count.getValue().times())
                        .append("points", count.getValue().points()))
                .toList();
    }

    private static Tally readTally(Document document) {
        String day = document.getString("day");
        return day == null
                ? Tally.NONE
                : new Tally(LocalDate.parse(day), readCounts(document, "today"), readCounts(document, "thisMonth"));
    }

    private static SortedMap<String, Tally.Count> readCounts(Document document, String field) {
        var counts = new TreeMap<String, Tally.Count>();
        for (Document count : document.getList(field, Document.class)) {
            counts.put(
                    count.getString("rule"),
                    new Tally.Count(Math.toIntExact(number(count, "times")), number(count, "points")));
        }
        return counts;
    }

    private static Document source(Source source) {
        var document = new Document("type", source.type()).append("subject", source.subject());
        put(document, "eventId", source.eventId());
        put(document, "by", source.by());
        put(document, "ruleId", source.ruleId());
        put(document, "bookVersion", source.bookVersion());
        return document;
    }

    private static Source readSource(Document document) {
        return new Source(
                document.getString("type"),
                document.getString("subject"),
                document.getString("eventId"),
                document.getString("by"),
                document.getString("ruleId"),
                document.getInteger("bookVersion"));
    }

    private static @Nullable Document hold(@Nullable Hold hold) {
        return hold == null
                ? null
                : new Document("holdId", hold.holdId())
                        .append(AMOUNT, hold.amount().value())
                        .append("purpose", hold.purpose())
                        .append("counterparty", hold.counterparty())
                        .append("until", Date.from(hold.until()));
    }

    private static @Nullable Hold readHold(@Nullable Document document) {
        return document == null
                ? null
                : new Hold(
                        document.getString("holdId"),
                        Points.of(number(document, AMOUNT)),
                        document.getString("purpose"),
                        document.getString("counterparty"),
                        document.getDate("until").toInstant());
    }

    /** A hand-edited document may hold another numeric type; that is for the verification to find, not to die of. */
    private static long number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.longValue() : Long.MIN_VALUE;
    }

    private static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }
}
