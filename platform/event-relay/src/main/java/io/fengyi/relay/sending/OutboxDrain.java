package io.fengyi.relay.sending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.fengyi.relay.Outbox;
import io.fengyi.relay.RelaySource;
import io.fengyi.relay.UnsentEvent;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what the documents of one key have to tell, in order, and removes what was acknowledged. */
final class OutboxDrain {

    private static final Logger log = LoggerFactory.getLogger(OutboxDrain.class);
    private static final int DOCUMENTS_AT_ONCE = 50;
    private static final Bson NEEDED = Projections.include(Outbox.FIELD);

    private final MongoDatabase database;
    private final KafkaSender sender;

    OutboxDrain(MongoDatabase database, KafkaSender sender) {
        this.database = database;
        this.sender = sender;
    }

    void drain(RelaySource source, String key) {
        MongoCollection<Document> collection = database.getCollection(source.collection());
        Bson waiting =
                Filters.and(Filters.eq(source.keyField(), key), Filters.gt(Outbox.FIELD + ".since", new Date(0)));
        List<Document> documents;
        do {
            documents = collection
                    .find(waiting)
                    .projection(NEEDED)
                    .sort(Sorts.ascending(source.orderField()))
                    .limit(DOCUMENTS_AT_ONCE)
                    .into(new ArrayList<>());
            documents.forEach(document -> send(collection, document));
        } while (documents.size() == DOCUMENTS_AT_ONCE);
    }

    private void send(MongoCollection<Document> collection, Document document) {
        Outbox outbox = Outbox.of(document.get(Outbox.FIELD, Document.class));
        List<String> sent = new ArrayList<>();
        try {
            for (UnsentEvent event : outbox.events()) {
                sender.send(event);
                sent.add(event.eventId());
                log.info("event={} id={} hop=sent", event.type(), event.eventId());
            }
        } finally {
            if (!sent.isEmpty()) {
                forget(collection, document, outbox, sent);
            }
        }
    }

    /** The whole outbox if nothing was added meanwhile, else just what was sent. */
    private static void forget(
            MongoCollection<Document> collection, Document document, Outbox outbox, List<String> sent) {
        Bson itself = Filters.eq("_id", document.get("_id"));
        String lastEvent = outbox.events().get(outbox.events().size() - 1).eventId();
        boolean all = sent.size() == outbox.events().size();
        if (all
                && collection
                                .updateOne(
                                        Filters.and(
                                                itself,
                                                Filters.size(Outbox.FIELD + ".events", sent.size()),
                                                Filters.eq(Outbox.FIELD + ".events.eventId", lastEvent)),
                                        Updates.unset(Outbox.FIELD))
                                .getMatchedCount()
                        == 1) {
            return;
        }
        collection.updateOne(itself, Updates.pull(Outbox.FIELD + ".events", Filters.in("eventId", sent)));
        collection.updateOne(
                Filters.and(itself, Filters.size(Outbox.FIELD + ".events", 0)), Updates.unset(Outbox.FIELD));
    }
}
