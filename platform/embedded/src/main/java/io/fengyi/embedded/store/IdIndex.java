package io.fengyi.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}: the document map itself is sorted by id, so nothing is stored twice. */
final class IdIndex extends PlannedIndex {

    static final String FIELD = "_id";

    private static final int RANK_EQUAL = 100;
    private static final int RANK_RANGE = 1;

    private final MVMap<Object, byte[]> documents;

    IdIndex(String name, List<IndexKey> keys, MVMap<Object, byte[]> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    @Nullable
    IndexScan plan(Conditions conditions, SortOrder order) {
        Condition condition = conditions.on(FIELD);
        List<Object> points = condition.points();
        if (points != null) {
            boolean single = points.size() == 1;
            return new IndexScan(
                    RANK_EQUAL,
                    single || order.isEmpty(),
                    () -> points.stream().map(Missing::ofNullable).filter(documents::containsKey));
        }
        SortOrder.Walk walk = order.along(getKeys(), 0);
        boolean ranged = condition.isRange();
        if (!ranged && (order.isEmpty() || walk == SortOrder.Walk.UNRELATED)) {
            return null;
        }
        boolean backward = walk == SortOrder.Walk.BACKWARD;
        return new IndexScan(
                ranged ? RANK_RANGE : 0, walk != SortOrder.Walk.UNRELATED, () -> range(condition, backward));
    }

    private Stream<Object> range(Condition condition, boolean backward) {
        Object lower = condition.lower() == null ? null : condition.lower().value();
        Object upper = condition.upper() == null ? null : condition.upper().value();
        var ids = backward ? documents.cursor(upper, lower, true) : documents.cursor(lower, upper, false);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(ids, Spliterator.ORDERED), false);
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        Object id = Missing.ofNullable(document.get(FIELD));
        return documents.containsKey(id) ? id : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        if (getPosition(document) != null) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get(FIELD)));
        }
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        // adding the document to its map was enough
    }

    @Override
    public @Nullable Object remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // ids never change
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        // ids never change
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public void drop() {
        // the map goes with its collection
    }
}
