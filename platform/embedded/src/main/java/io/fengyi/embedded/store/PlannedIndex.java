package io.fengyi.embedded.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An index that says how it would serve a query; the wire library's own choice of an index is not used. */
abstract class PlannedIndex extends Index<Object> {

    PlannedIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    /** A scan, or null if this index does not help; rank 0: it only spares the sorting. */
    abstract @Nullable IndexScan plan(Conditions conditions, SortOrder order);

    @Override
    public final boolean canHandle(Document query) {
        return false;
    }

    @Override
    public final Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("Queries are planned by IndexScan");
    }

    /** The library fills empty indexes itself; ours are filled by their collection. */
    @Override
    public final boolean isEmpty() {
        return false;
    }

    @Override
    public final long getDataSize() {
        return getCount();
    }
}
