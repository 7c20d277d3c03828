package io.fengyi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.fengyi.embedded.EmbeddedStore;
import io.fengyi.embedded.StoreSettings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigrationRunnerTest {

    private static EmbeddedStore store;
    private static MongoClient client;
    private MongoDatabase database;

    @BeforeAll
    static void start() {
        store = EmbeddedStore.start(StoreSettings.inMemory());
        client = MongoClients.create(store.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @BeforeEach
    void emptyDatabase() {
        database = client.getDatabase("migrations");
        database.drop();
    }

    private record Step(String id, String checksum, List<String> log) implements Migration {
        @Override
        public void run(MongoDatabase database) {
            log.add(id);
        }
    }

    private void migrate(Migration... steps) {
        new MigrationRunner(database, List.of(steps), Clock.systemUTC()).afterSingletonsInstantiated();
    }

    @Test
    void stepsRunOnceInTheOrderOfTheirIds() {
        List<String> log = new ArrayList<>();
        migrate(new Step("020-b", "x", log), new Step("010-a", "x", log));
        migrate(new Step("020-b", "x", log), new Step("010-a", "x", log), new Step("030-c", "x", log));
        assertThat(log).containsExactly("010-a", "020-b", "030-c");
    }

    @Test
    void aStepThatWasEditedAfterItRanStopsTheStart() {
        migrate(new Step("010-a", "before", new ArrayList<>()));
        assertThatThrownBy(() -> migrate(new Step("010-a", "after", new ArrayList<>())))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("010-a");
    }

    @Test
    void eightInstancesStartingTogetherRunEachStepOnce() throws Exception {
        List<String> log = new CopyOnWriteArrayList<>();
        ExecutorService instances = Executors.newFixedThreadPool(8);
        List<Callable<Void>> starts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            starts.add(() -> {
                migrate(new Step("010-a", "x", log), new Step("020-b", "x", log));
                return null;
            });
        }
        for (Future<Void> start : instances.invokeAll(starts)) {
            start.get();
        }
        instances.shutdown();
        assertThat(log).containsExactly("010-a", "020-b");
    }

    @Test
    void indexesAreCreatedAsDeclared() {
        migrate(IndexMigration.named("010-things")
                .collection(
                        "things",
                        c -> c.index("area", "-at")
                                .unique("owner", "seq")
                                .uniquePartial(List.of("key"), Filters.exists("key"))
                                .sparse("outbox.since")));
        database.getCollection("things")
                .insertOne(new Document("_id", 1).append("owner", "a").append("seq", 1));
        database.getCollection("things")
                .insertOne(new Document("_id", 2).append("owner", "a").append("seq", 2));
        assertThatThrownBy(() -> database.getCollection("things")
                        .insertOne(new Document("_id", 3).append("owner", "a").append("seq", 2)))
                .hasMessageContaining("11000");
        assertThat(database.getCollection("things").listIndexes().into(new ArrayList<>()))
                .extracting(index -> index.get("key", Document.class).keySet().toString())
                .contains("[area, at]", "[owner, seq]", "[key]", "[outbox.since]");
    }
}
