package io.fengyi.testsupport.indexes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Which fields a command asks a collection about, without the values.
 *
 * @param fields fields of which one must be indexed
 * @param branches the alternatives of an {@code $or}, each with its fields
 * @param limitedOrder first sort field of a query with a limit; an index on it serves too
 */
record QueryShape(
        String command, String collection, Set<String> fields, List<Set<String>> branches, Set<String> limitedOrder) {

    private static final BsonDocument NOTHING = new BsonDocument();

    /** The shapes of one driver command; none for commands that ask nothing. */
    public static List<QueryShape> of(String command, BsonDocument body) {
        return switch (command) {
            case "find" -> List.of(shape(command, body, document(body, "filter"), limitedOrder(body)));
            case "count", "distinct" -> List.of(shape(command, body, document(body, "query"), Set.of()));
            case "findAndModify" ->
                List.of(shape(command, body, document(body, "query"), firstField(document(body, "sort"))));
            case "update" -> statements(command, body, "updates");
            case "delete" -> statements(command, body, "deletes");
            case "aggregate" -> pipeline(command, body);
            default -> List.of();
        };
    }

    /** Whether an index that begins with one of the fields narrows the search. */
    public boolean servedBy(Set<String> indexed) {
        return Stream.concat(fields.stream(), limitedOrder.stream()).anyMatch(indexed::contains)
                || (!branches.isEmpty()
                        && branches.stream().allMatch(branch -> branch.stream().anyMatch(indexed::contains)));
    }

    private static List<QueryShape> statements(String command, BsonDocument body, String key) {
        return body.getArray(key, new BsonArray()).stream()
                .map(statement -> shape(command, body, document(statement.asDocument(), "q"), Set.of()))
                .toList();
    }

    private static List<QueryShape> pipeline(String command, BsonDocument body) {
        if (!body.isString(command)) {
            return List.of();
        }
        BsonArray stages = body.getArray("pipeline", new BsonArray());
        BsonDocument first = stages.isEmpty() ? NOTHING : stages.get(0).asDocument();
        BsonDocument second = stages.size() < 2 ? NOTHING : stages.get(1).asDocument();
        Set<String> order = first.containsKey("$sort") && second.containsKey("$limit")
                ? firstField(first.getDocument("$sort"))
                : Set.of();
        return List.of(shape(command, body, document(first, "$match"), order));
    }

    private static QueryShape shape(String command, BsonDocument body, BsonDocument filter, Set<String> order) {
        Set<String> fields = new TreeSet<>();
        List<Set<String>> branches = new ArrayList<>();
        collect(filter, fields, branches);
        return new QueryShape(command, body.getString(command).getValue(), fields, branches, order);
    }

    private static void collect(BsonDocument filter, Set<String> fields, List<Set<String>> branches) {
        filter.forEach((name, value) -> {
            if (name.equals("$and")) {
                value.asArray().forEach(clause -> collect(clause.asDocument(), fields, branches));
            } else if (name.equals("$or")) {
                value.asArray().forEach(clause -> {
                    Set<String> branch = new TreeSet<>();
                    collect(clause.asDocument(), branch, new ArrayList<>());
                    branches.add(branch);
                });
            } else if (!name.startsWith("$") && narrows(value)) {
                fields.add(name);
            }
        });
    }

    /** A negation alone lets nearly everything through. */
    private static boolean narrows(BsonValue value) {
        return !value.isDocument()
                || !Set.of("$ne", "$nin", "$not").containsAll(value.asDocument().keySet())
                || value.asDocument().isEmpty();
    }

    private static Set<String> limitedOrder(BsonDocument body) {
        return body.containsKey("limit") ? firstField(document(body, "sort")) : Set.of();
    }

    private static Set<String> firstField(BsonDocument sort) {
        return sort.isEmpty() ? Set.of() : Set.of(sort.getFirstKey());
    }

    private static BsonDocument document(BsonDocument parent, String key) {
        BsonValue value = parent.get(key);
        return value != null && value.isDocument() ? value.asDocument() : NOTHING;
    }

    @Override
    public String toString() {
        return "%s %s by %s%s".formatted(command, collection, fields, branches.isEmpty() ? "" : " or " + branches);
    }
}
