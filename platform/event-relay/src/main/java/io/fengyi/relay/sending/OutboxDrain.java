package io.fengyi.relay.sending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.fengyi.relay.Outbox;
import io.fengyi.relay.RelaySource;
import io.fengyi.relay.UnsentEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Sends what the documents of some keys have to tell, each key in order, and removes what was acknowledged. */
final class OutboxDrain {

    private static final int DOCUMENTS_AT_ONCE = 100;
    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

    private final MongoDatabase database;
    private final KafkaSender sender;

    OutboxDrain(MongoDatabase database, KafkaSender sender) {
        this.database = database;
        this.sender = sender;
    }

    private record Telling(Object id, String key, Outbox outbox) {

        static Telling in(Document document, RelaySource source) {
            return new Telling(
                    Objects.requireNonNull(document.get("_id")),
                    String.valueOf(document.get(source.keyField())),
                    Outbox.of(document.get(Outbox.FIELD, Document.class)));
        }

        Bson itself() {
            return Filters.eq("_id", id);
        }

        List<String> eventIds() {
            return outbox.events().stream().map(UnsentEvent::eventId).toList();
        }

        /** Nothing was added to it meanwhile. */
        Bson unchanged() {
            List<String> ids = eventIds();
            return Filters.and(
                    itself(),
                    Filters.size(Outbox.FIELD + ".events", ids.size()),
                    Filters.eq(Outbox.FIELD + ".events.eventId", ids.get(ids.size() - 1)));
        }
    }

    /** @throws KafkaSender.NotSent if some of it could not be sent; the rest was, and what was sent is forgotten */
    void drain(RelaySource source, Collection<String> keys) {
        MongoCollection<Document> collection = database.getCollection(source.collection());
        Bson waiting = Filters.and(
                keys.size() == 1
                        ? Filters.eq(source.keyField(), keys.iterator().next())
                        : Filters.in(source.keyField(), keys),
                Filters.gt(Outbox.FIELD + ".since", new Date(0)));
        List<Telling> tellings;
        do {
            tellings = collection
                    .find(waiting)
                    .projection(Projections.include(source.keyField(), Outbox.FIELD))
                    .sort(Sorts.ascending(source.orderField()))
                    .limit(DOCUMENTS_AT_ONCE)
                    .map(document -> Telling.in(document, source))
                    .into(new ArrayList<>());
            send(collection, tellings);
        } while (tellings.size() == DOCUMENTS_AT_ONCE);
    }

    private void send(MongoCollection<Document> collection, List<Telling> tellings) {
        SendingInTurn sending = new SendingInTurn(sender);
        tellings.forEach(telling -> sending.add(telling.key(), telling.outbox().events()));
        try {
            sending.run();
        } finally {
            forget(collection, tellings, sending.sent());
        }
    }

    private static void forget(MongoCollection<Document> collection, List<Telling> tellings, Set<String> sent) {
        List<WriteModel<Document>> all = new ArrayList<>();
        List<Telling> touched = new ArrayList<>();
        for (Telling telling : tellings) {
            List<String> ids = telling.eventIds();
            if (sent.containsAll(ids)) {
                all.add(new UpdateOneModel<>(telling.unchanged(), Updates.unset(Outbox.FIELD)));
            }
            if (ids.stream().anyMatch(sent::contains)) {
                touched.add(telling);
            }
        }
        int forgotten =
                all.isEmpty() ? 0 : collection.bulkWrite(all, IN_ANY_ORDER).getMatchedCount();
        if (forgotten < touched.size()) {
            touched.forEach(telling -> forgetOnly(collection, telling, sent));
        }
    }

    /** What was sent and nothing else; changes nothing where the whole outbox has gone. */
    private static void forgetOnly(MongoCollection<Document> collection, Telling telling, Set<String> sent) {
        List<String> ids = telling.eventIds().stream().filter(sent::contains).toList();
        collection.updateOne(telling.itself(), Updates.pull(Outbox.FIELD + ".events", Filters.in("eventId", ids)));
        collection.updateOne(
                Filters.and(telling.itself(), Filters.size(Outbox.FIELD + ".events", 0)), Updates.unset(Outbox.FIELD));
    }
}
