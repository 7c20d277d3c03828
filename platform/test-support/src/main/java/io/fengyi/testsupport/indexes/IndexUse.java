package io.fengyi.testsupport.indexes;

import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.Document;

/**
 * Hears every query of the service under test (not those of test code) and checks that each is served by {@code _id} or
 * by the first field of an index.
 */
public final class IndexUse implements CommandListener {

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final Set<QueryShape> shapes = ConcurrentHashMap.newKeySet();
    private final Set<QueryShape> served = ConcurrentHashMap.newKeySet();
    private final BooleanSupplier askedByTestCode;

    public IndexUse() {
        this(IndexUse::askedByTestCode);
    }

    IndexUse(BooleanSupplier askedByTestCode) {
        this.askedByTestCode = askedByTestCode;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        BsonDocument command = event.getCommand();
        List<QueryShape> found = QueryShape.of(event.getCommandName(), command);
        if (!found.isEmpty() && !shapes.containsAll(found) && !askedByTestCode.getAsBoolean()) {
            shapes.addAll(found);
        }
    }

    private static boolean askedByTestCode() {
        return STACK.walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type -> type.getName().startsWith("io.fengyi.") && !type.equals(IndexUse.class))
                .findFirst()
                .map(type -> type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("/test-classes/"))
                .orElse(false));
    }

    /** Fails with the list of queries that no index serves; collections declared small are left out. */
    public void verify(MongoDatabase database, List<SmallCollection> small) {
        Set<String> exempt = small.stream().map(SmallCollection::name).collect(Collectors.toSet());
        Set<String> unserved = new TreeSet<>();
        Map<String, Set<String>> indexed = new HashMap<>();
        for (QueryShape shape : shapes) {
            if (exempt.contains(shape.collection()) || served.contains(shape)) {
                continue;
            }
            if (shape.servedBy(indexed.computeIfAbsent(shape.collection(), name -> firstFields(database, name)))) {
                served.add(shape);
            } else {
                unserved.add(shape.toString());
            }
        }
        if (!unserved.isEmpty()) {
            throw new AssertionError("No index serves these queries of " + database.getName() + ":\n  "
                    + String.join("\n  ", unserved)
                    + "\nDeclare an index in the migration, or a SmallCollection bean with the reason.");
        }
    }

    private static Set<String> firstFields(MongoDatabase database, String collection) {
        Set<String> fields = new TreeSet<>(Set.of("_id"));
        for (Document index : database.getCollection(collection).listIndexes()) {
            fields.add(index.get("key", Document.class).keySet().iterator().next());
        }
        return fields;
    }
}
