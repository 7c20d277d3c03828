package io.fengyi.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the wire library answers a command otherwise than MongoDB does: batches, counts after errors, stage names. */
final class CommandCorrections {

    static final int BATCH_SIZE = 1000;

    private static final Map<String, String> STAGE_ALIASES = Map.of("$set", "$addFields");

    private CommandCorrections() {}

    /** The library's own handling of a command. */
    interface Next {
        Document handle(Document query);
    }

    /** Without a batch size the library puts everything into one reply, however large. */
    static Document withBatches(Document query) {
        if (!query.containsKey("batchSize")) {
            query.put("batchSize", BATCH_SIZE);
        }
        return query;
    }

    static Document withKnownStages(Document query) {
        List<Document> pipeline = new ArrayList<>();
        for (Document stage : documents(query.get("pipeline"))) {
            Document known = new Document();
            stage.forEach((name, value) -> known.put(STAGE_ALIASES.getOrDefault(name, name), value));
            pipeline.add(known);
        }
        query.put("pipeline", pipeline);
        return query;
    }

    /** {@code n} counts what was stored, not what was sent. */
    static Document insert(Document query, Next standard) {
        Document answer = standard.handle(query);
        List<Document> errors = documents(answer.get("writeErrors"));
        if (!errors.isEmpty()) {
            boolean ordered = !Boolean.FALSE.equals(query.get("ordered"));
            int sent = documents(query.get("documents")).size();
            answer.put("n", ordered ? Bson.required(errors.get(0), "index", Integer.class) : sent - errors.size());
        }
        return answer;
    }

    /** An ordered update stops at the first error. */
    static Document update(Document query, Next standard) {
        List<Document> updates = documents(query.get("updates"));
        if (updates.size() < 2 || Boolean.FALSE.equals(query.get("ordered"))) {
            return standard.handle(query);
        }
        int matched = 0;
        int modified = 0;
        List<Document> upserted = new ArrayList<>();
        List<Document> errors = new ArrayList<>();
        for (int i = 0; i < updates.size() && errors.isEmpty(); i++) {
            Document single = query.clone();
            single.put("updates", List.of(updates.get(i)));
            Document answer = standard.handle(single);
            matched += Bson.required(answer, "n", Integer.class);
            modified += Bson.required(answer, "nModified", Integer.class);
            upserted.addAll(atIndex(i, documents(answer.get("upserted"))));
            errors.addAll(atIndex(i, documents(answer.get("writeErrors"))));
        }
        Document answer = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            answer.put("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            answer.put("writeErrors", errors);
        }
        return answer.append("ok", 1.0);
    }

    private static List<Document> atIndex(int index, List<Document> parts) {
        parts.forEach(part -> part.put("index", index));
        return parts;
    }

    @SuppressWarnings("unchecked")
    private static List<Document> documents(@Nullable Object value) {
        return value instanceof List<?> list ? (List<Document>) list : List.of();
    }
}
