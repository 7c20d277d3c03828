package io.fengyi.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every secondary index, unique or not: entries sorted by the fields of the index, then by id. Serves equality on
 * leading fields, {@code $in}, a range on the next field and the order of the rest; an array has an entry per element.
 */
final class SortedIndex extends PlannedIndex {

    private final IndexDefinition definition;
    private final TreeSet<IndexEntry> entries;

    /** True once an array was indexed: then a document may have several entries and their order says little. */
    private boolean multikey;

    SortedIndex(IndexDefinition definition) {
        // the library lets only a sparse index know nothing of a document, which a partial one does too
        super(definition.name(), definition.keys(), !definition.coversEveryDocument());
        this.definition = definition;
        this.entries = new TreeSet<>(IndexEntry.order(definition.keys()));
    }

    @Override
    @Nullable
    IndexScan plan(Conditions conditions, SortOrder order) {
        if (!definition.coversResultsOf(conditions)) {
            return null;
        }
        IndexBounds bounds = IndexBounds.of(getKeys(), conditions, multikey);
        SortOrder.Walk walk = bounds.prefixes().size() == 1 && !multikey
                ? order.along(getKeys(), bounds.fixedFields())
                : SortOrder.Walk.UNRELATED;
        boolean ordered = walk != SortOrder.Walk.UNRELATED;
        boolean narrows = bounds.rank() > 0 || !definition.coversEveryDocument();
        if (!narrows && (order.isEmpty() || !ordered)) {
            return null;
        }
        boolean backward = walk == SortOrder.Walk.BACKWARD;
        int rank = narrows ? Math.max(1, bounds.rank()) : 0;
        return new IndexScan(rank, ordered, () -> scan(bounds, backward));
    }

    private Stream<Object> scan(IndexBounds bounds, boolean backward) {
        Stream<Object> ids = bounds.slices().stream()
                .map(slice -> slice.of(entries))
                .flatMap(slice -> (backward ? slice.descendingSet() : slice).stream())
                .map(IndexEntry::id);
        return multikey ? ids.distinct() : ids;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        if (definition.unique()) {
            entriesOf(document).forEach(entry -> requireUnique(entry, collection));
        }
    }

    private void requireUnique(IndexEntry entry, MongoCollection<Object> collection) {
        NavigableSet<IndexEntry> same =
                entries.subSet(IndexEntry.before(entry.values()), true, IndexEntry.after(entry.values()), true);
        for (IndexEntry taken : same) {
            if (!entry.hasIdOf(taken)) {
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(entry.values()));
            }
        }
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        checkAdd(document, collection);
        entries.addAll(entriesOf(document));
    }

    @Override
    public @Nullable Object remove(Document document) {
        boolean removed = false;
        for (IndexEntry entry : entriesOf(document)) {
            removed |= entries.remove(entry);
        }
        return removed ? idOf(document) : null;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        checkAdd(after, collection);
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        List<IndexEntry> old = entriesOf(before);
        List<IndexEntry> fresh = entriesOf(after);
        if (!IndexEntry.haveSameValues(old, fresh)) {
            old.forEach(entries::remove);
            entries.addAll(fresh);
        }
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return definition.covers(document) ? idOf(document) : null;
    }

    private static Object idOf(Document document) {
        return Missing.ofNullable(document.get(IdIndex.FIELD));
    }

    private List<IndexEntry> entriesOf(Document document) {
        if (!definition.covers(document)) {
            return List.of();
        }
        List<List<Object>> combinations = List.of(List.of());
        for (var key : getKeys()) {
            combinations = extended(combinations, Utils.getSubdocumentValueCollectionAware(document, key.getKey()));
        }
        Object id = idOf(document);
        return combinations.stream()
                .map(values -> new IndexEntry(values.toArray(), id, IndexEntry.EXACT))
                .toList();
    }

    private List<List<Object>> extended(List<List<Object>> combinations, Object value) {
        Collection<?> elements;
        if (value instanceof Collection<?> array) {
            multikey = true;
            elements = array.isEmpty() ? Arrays.asList((Object) null) : array;
        } else {
            elements = Arrays.asList(value);
        }
        List<List<Object>> longer = new ArrayList<>();
        for (List<Object> combination : combinations) {
            for (Object element : elements) {
                List<Object> next = new ArrayList<>(combination);
                next.add(element instanceof Missing ? null : element);
                longer.add(next);
            }
        }
        return longer;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof SortedIndex index && definition.sameAs(index.definition);
    }

    @Override
    public boolean isUnique() {
        return definition.unique();
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
