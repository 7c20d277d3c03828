package io.fengyi.store;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.conversions.Bson;

/**
 * A migration that creates indexes, declared next to the repository that uses them.
 *
 * <pre>{@code
 * IndexMigration.named("010-reports").collection("reports", c -> c
 *         .index("communityCode", "state", "_id")
 *         .uniquePartial(List.of("idempotencyKey"), Filters.exists("idempotencyKey"))
 *         .sparse("outbox.since"));
 * }</pre>
 */
public final class IndexMigration implements Migration {

    private final String id;
    private final List<CollectionIndexes> collections = new ArrayList<>();

    private IndexMigration(String id) {
        this.id = id;
    }

    public static IndexMigration named(String id) {
        return new IndexMigration(id);
    }

    public IndexMigration collection(String name, Consumer<CollectionIndexes> indexes) {
        CollectionIndexes declared = new CollectionIndexes(name);
        indexes.accept(declared);
        collections.add(declared);
        return this;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String checksum() {
        return Checksums.of(collections.toString());
    }

    @Override
    public void run(MongoDatabase database) {
        for (CollectionIndexes collection : collections) {
            collection.models.forEach(
                    model -> database.getCollection(collection.name).createIndex(model.getKeys(), model.getOptions()));
        }
    }

    /** The indexes of one collection; a field named {@code -field} is descending. */
    public static final class CollectionIndexes {

        private final String name;
        private final List<IndexModel> models = new ArrayList<>();

        private CollectionIndexes(String name) {
            this.name = name;
        }

        public CollectionIndexes index(String... fields) {
            return add(List.of(fields), new IndexOptions());
        }

        public CollectionIndexes unique(String... fields) {
            return add(List.of(fields), new IndexOptions().unique(true));
        }

        /** Unique among the documents that match the filter; only {@code $exists} and equality are portable. */
        public CollectionIndexes uniquePartial(List<String> fields, Bson filter) {
            return add(fields, new IndexOptions().unique(true).partialFilterExpression(filter));
        }

        public CollectionIndexes sparse(String... fields) {
            return add(List.of(fields), new IndexOptions().sparse(true));
        }

        /** Clean-up only: never let a decision depend on a document having gone. */
        public CollectionIndexes ttl(String field, Duration after) {
            return add(List.of(field), new IndexOptions().expireAfter(after.toSeconds(), TimeUnit.SECONDS));
        }

        private CollectionIndexes add(List<String> fields, IndexOptions options) {
            List<Bson> keys = new ArrayList<>();
            for (String field : fields) {
                keys.addAll(Collections.singletonList(
                        field.startsWith("-") ? Indexes.descending(field.substring(1)) : Indexes.ascending(field)));
            }
            models.add(new IndexModel(Indexes.compoundIndex(keys), options));
            return this;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(name);
            for (IndexModel model : models) {
                Bson partial = model.getOptions().getPartialFilterExpression();
                text.append('|')
                        .append(model.getKeys()
                                .toBsonDocument(
                                        org.bson.BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry()))
                        .append(model.getOptions().isUnique())
                        .append(model.getOptions().isSparse())
                        .append(model.getOptions().getExpireAfter(TimeUnit.SECONDS))
                        .append(
                                partial == null
                                        ? ""
                                        : partial.toBsonDocument(
                                                org.bson.BsonDocument.class,
                                                MongoClientSettings.getDefaultCodecRegistry()));
            }
            return text.toString();
        }
    }
}
