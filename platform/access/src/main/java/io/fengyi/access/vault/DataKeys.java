package io.fengyi.access.vault;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** Wrapped data keys by person; a destroyed key leaves a tombstone, so that no second key is ever made. */
final class DataKeys {

    private static final String WRAPPED = "wrapped";

    private final MongoOperations mongo;
    private final Clock clock;

    DataKeys(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** The wrapped key; empty when there was never one. */
    Optional<byte[]> find(String personId) {
        return Optional.ofNullable(stored(personId)).map(document -> wrapped(personId, document));
    }

    /** The wrapped keys of those of these persons who have one. */
    Map<String, byte[]> findAll(Collection<String> personIds) {
        Map<String, byte[]> found = new HashMap<>();
        for (Document document : keys().find(Filters.in("_id", personIds))) {
            Binary wrapped = document.get(WRAPPED, Binary.class);
            if (wrapped != null) {
                found.put(document.getString("_id"), wrapped.getData());
            }
        }
        return found;
    }

    /** Stores the key unless another writer was first; gives the key that counts. */
    byte[] addIfAbsent(String personId, byte[] wrapped) {
        try {
            keys().insertOne(new Document("_id", personId)
                    .append(WRAPPED, new Binary(wrapped))
                    .append("createdAt", Date.from(clock.instant())));
            return wrapped;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return find(personId).orElseThrow(() -> new PersonErased(personId));
        }
    }

    void destroy(String personId) {
        Document stored = stored(personId);
        if (stored != null && !stored.containsKey(WRAPPED)) {
            return;
        }
        keys().replaceOne(
                        Filters.eq("_id", personId),
                        new Document("_id", personId).append("destroyedAt", Date.from(clock.instant())),
                        new ReplaceOptions().upsert(true));
    }

    private @Nullable Document stored(String personId) {
        return keys().find(Filters.eq("_id", personId)).first();
    }

    private static byte[] wrapped(String personId, Document document) {
        Binary wrapped = document.get(WRAPPED, Binary.class);
        if (wrapped == null) {
            throw new PersonErased(personId);
        }
        return wrapped.getData();
    }

    private MongoCollection<Document> keys() {
        return mongo.getCollection("data_keys");
    }
}
