package io.fengyi.embedded.store;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was asked for in {@code createIndexes}: fields, uniqueness and which documents belong to the index. */
record IndexDefinition(
        String name,
        List<IndexKey> keys,
        boolean unique,
        boolean sparse,
        @Nullable Document partialFilter) {

    private static final QueryMatcher MATCHER = new DefaultQueryMatcher();

    static IndexDefinition of(Document description, List<IndexKey> keys) {
        return new IndexDefinition(
                Bson.required(description, "name", String.class),
                List.copyOf(keys),
                Utils.isTrue(description.get("unique")),
                Utils.isTrue(description.get("sparse")),
                (Document) description.get("partialFilterExpression"));
    }

    boolean covers(Document document) {
        if (partialFilter != null && !MATCHER.matches(document, partialFilter)) {
            return false;
        }
        return !sparse
                || keys.stream()
                        .anyMatch(key ->
                                !(Utils.getSubdocumentValueCollectionAware(document, key.getKey()) instanceof Missing));
    }

    boolean coversEveryDocument() {
        return !sparse && partialFilter == null;
    }

    /** Whether no document outside the index can match: proven only for simple filters, which is all we write. */
    boolean coversResultsOf(Conditions conditions) {
        if (sparse && !conditions.on(keys.get(0).getKey()).provesPresence()) {
            return false;
        }
        if (partialFilter == null) {
            return true;
        }
        return Conditions.of(partialFilter).impliedBy(conditions, partialFilter.keySet());
    }

    boolean sameAs(IndexDefinition other) {
        return keyPattern().equals(other.keyPattern())
                && unique == other.unique
                && sparse == other.sparse
                && Objects.equals(partialFilter, other.partialFilter);
    }

    private String keyPattern() {
        return keys.toString();
    }
}
