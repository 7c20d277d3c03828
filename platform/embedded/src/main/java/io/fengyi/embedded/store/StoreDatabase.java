package io.fengyi.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/** One database: a stored map per collection; indexes live in memory and are rebuilt when the store is opened. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    private final MVStore file;

    /** The description of the index being added; the wire library hands on only a part of it. */
    private @Nullable Document declared;

    StoreDatabase(String name, MVStore file, CursorRegistry cursors) {
        super(name, cursors);
        this.file = file;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        CommandCorrections.Next standard =
                corrected -> super.handleCommand(channel, command, corrected, databases, oplog);
        return switch (command) {
            case "find" -> standard.handle(CommandCorrections.withBatches(query));
            case "insert" -> CommandCorrections.insert(query, standard);
            case "update" -> CommandCorrections.update(query, standard);
            case "aggregate" -> {
                Document corrected = CommandCorrections.withKnownStages(query);
                IndexedAggregation aggregation = IndexedAggregation.of(corrected, this, databases, oplog);
                yield aggregation == null ? standard.handle(corrected) : aggregation.answer();
            }
            default -> standard.handle(query);
        };
    }

    @Override
    protected void addIndex(Document description) {
        Document outer = declared;
        declared = description;
        try {
            super.addIndex(description);
        } finally {
            declared = outer;
        }
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String indexName, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.get(0).getKey().equals(IdIndex.FIELD)) {
            return new IdIndex(indexName, keys, map(getFullCollectionNamespace(collection)));
        }
        return new SortedIndex(IndexDefinition.of(declarationOf(collection, indexName), keys));
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String indexName, List<IndexKey> keys, boolean sparse) {
        return new SortedIndex(IndexDefinition.of(declarationOf(collection, indexName), keys));
    }

    private Document declarationOf(String collection, String indexName) {
        Document adding = declared;
        if (adding != null && indexName.equals(adding.get("name"))) {
            return adding;
        }
        for (Document stored : getOrCreateIndexesCollection().queryAll()) {
            if (getFullCollectionNamespace(collection).equals(stored.get("ns"))
                    && indexName.equals(stored.get("name"))) {
                return stored;
            }
        }
        throw new IllegalStateException("No description of index " + indexName + " of " + collection);
    }

    void deleteExpired(Instant now) {
        MongoCollection<Object> descriptions = indexes.get();
        if (descriptions == null) {
            return;
        }
        for (Document description : descriptions.queryAll()) {
            if (!(description.get("expireAfterSeconds") instanceof Number seconds)) {
                continue;
            }
            String namespace = Bson.required(description, "ns", String.class);
            MongoCollection<Object> collection =
                    resolveCollection(namespace.substring(getDatabaseName().length() + 1), false);
            if (collection != null) {
                String field = Bson.required(description, "key", Document.class)
                        .keySet()
                        .iterator()
                        .next();
                Instant limit = now.minus(Duration.ofSeconds(seconds.longValue()));
                collection.deleteDocuments(new Document(field, new Document("$lt", limit)), 0, NoopOplog.get());
            }
        }
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoreCollection(this, name, options, map(getFullCollectionNamespace(name)), cursorRegistry);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        file.removeMap(map(getFullCollectionNamespace(name)));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        String oldFullName = collection.getFullName();
        super.moveCollection(from, collection, newName);
        file.renameMap(map(oldFullName), getFullCollectionNamespace(newName));
    }

    private MVMap<Object, byte[]> map(String fullName) {
        return file.openMap(
                fullName,
                new MVMap.Builder<Object, byte[]>().keyType(new IdType()).valueType(ByteArrayDataType.INSTANCE));
    }

    @Override
    protected long getFileSize() {
        return file.getFileStore() == null ? 0 : file.getFileStore().size();
    }

    @Override
    protected long getStorageSize() {
        return getFileSize();
    }
}
