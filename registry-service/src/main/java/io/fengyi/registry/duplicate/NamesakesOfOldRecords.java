package io.fengyi.registry.duplicate;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.fengyi.access.vault.PersonErased;
import io.fengyi.registry.person.Person;
import io.fengyi.registry.person.PersonName;
import io.fengyi.registry.person.Persons;
import io.fengyi.store.Migration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Indexes the names of records that are older than the index; what was indexed already is left alone. */
final class NamesakesOfOldRecords implements Migration {

    private static final Logger log = LoggerFactory.getLogger(NamesakesOfOldRecords.class);
    private static final int BATCH = 200;

    private final Persons persons;

    NamesakesOfOldRecords(Persons persons) {
        this.persons = persons;
    }

    @Override
    public String id() {
        return "142-namesakes-of-old-records";
    }

    @Override
    public String checksum() {
        return "1";
    }

    @Override
    public void run(MongoDatabase database) {
        MongoCollection<Document> workers = database.getCollection("workers");
        String after = "";
        List<Document> batch = batch(workers, after);
        while (!batch.isEmpty()) {
            Persons many = persons.forMany(
                    batch.stream().map(worker -> worker.getString("_id")).toList());
            batch.forEach(worker -> index(workers, worker, many));
            after = batch.get(batch.size() - 1).getString("_id");
            batch = batch(workers, after);
        }
    }

    private static List<Document> batch(MongoCollection<Document> workers, String after) {
        return workers.find(Filters.and(
                        Filters.gt("_id", after),
                        Filters.exists("person.name"),
                        Filters.exists("person.nameIndex", false)))
                .projection(Projections.include("person.name", "facts"))
                .sort(Sorts.ascending("_id"))
                .limit(BATCH)
                .into(new ArrayList<>());
    }

    private static void index(MongoCollection<Document> workers, Document worker, Persons persons) {
        String id = worker.getString("_id");
        name(worker, persons).ifPresent(name -> {
            String found = persons.nameIndex(name);
            List<Bson> known = new ArrayList<>(List.of(Updates.set("person.nameIndex", found)));
            String community = community(worker);
            if (community != null) {
                known.add(Updates.set("namesake", community + '/' + found));
            }
            workers.updateOne(
                    Filters.and(Filters.eq("_id", id), Filters.exists("person.name")), Updates.combine(known));
        });
    }

    private static Optional<PersonName> name(Document worker, Persons persons) {
        byte[] sealed =
                worker.get("person", Document.class).get("name", Binary.class).getData();
        String id = worker.getString("_id");
        try {
            return persons.name(id, new Person("", sealed, null, null, null, null))
                    .map(PersonName::new);
        } catch (PersonErased gone) {
            log.info("event=namesake id={} hop=erased", id);
            return Optional.empty();
        }
    }

    private static @Nullable String community(Document worker) {
        List<Document> spans = worker.get("facts", Document.class).getList("spans", Document.class);
        return spans.get(spans.size() - 1).get("value", Document.class).getString("communityCode");
    }
}
