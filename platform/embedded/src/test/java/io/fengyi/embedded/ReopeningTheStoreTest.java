package io.fengyi.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReopeningTheStoreTest {

    @TempDir
    Path directory;

    private void withStore(Consumer<MongoCollection<Document>> work) {
        try (EmbeddedStore store = EmbeddedStore.start(StoreSettings.inFile(directory.resolve("db/store")));
                MongoClient client = MongoClients.create(store.uri())) {
            work.accept(client.getDatabase("points").getCollection("entries"));
        }
    }

    @Test
    void documentsIndexesAndPartialFiltersAreStillThere() {
        Document everyType = new Document("_id", new Document("account", "a").append("seq", 0))
                .append("long", Long.MAX_VALUE)
                .append("amount", Decimal128.parse("12.50"))
                .append("at", Date.from(Instant.parse("2023-03-31T00:00:00Z")))
                .append("oid", new ObjectId())
                .append("bytes", new org.bson.types.Binary(new byte[] {1, 2, 3}))
                .append("nothing", null);
        withStore(entries -> {
            entries.createIndex(ascending("account", "seq"), new IndexOptions().unique(true));
            entries.createIndex(
                    ascending("key"), new IndexOptions().unique(true).partialFilterExpression(exists("key")));
            entries.createIndex(descending("points"));
            entries.createIndex(ascending("expiresAt"), new IndexOptions().expireAfter(1L, TimeUnit.HOURS));
            entries.insertMany(IntStream.range(0, 2_000)
                    .mapToObj(i ->
                            new Document("_id", "e" + i).append("account", "a").append("seq", i))
                    .toList());
            entries.insertOne(everyType);
            entries.insertOne(new Document("account", "b").append("seq", 0).append("key", "k"));
        });

        withStore(entries -> {
            assertThat(entries.listIndexes().into(new ArrayList<>())).hasSize(5);
            assertThat(entries.countDocuments()).isEqualTo(2_002);
            assertThat(entries.find(eq("_id", everyType.get("_id"))).first()).isEqualTo(everyType);
            assertThat(entries.find(eq("account", "a")).sort(descending("seq")).first())
                    .containsEntry("seq", 1_999);
            assertThatThrownBy(() -> entries.insertOne(new Document("account", "a").append("seq", 5)))
                    .hasMessageContaining("E11000");
            assertThatThrownBy(() -> entries.insertOne(new Document("account", "z").append("key", "k")))
                    .hasMessageContaining("E11000");
            entries.insertOne(new Document("account", "y"));
            entries.insertOne(new Document("account", "z"));
        });

        withStore(entries -> {
            assertThat(entries.listIndexes().into(new ArrayList<>())).hasSize(5);
            assertThat(entries.countDocuments()).isEqualTo(2_004);
        });
    }

    @Test
    void aStoreInUseIsRefused() {
        Path file = directory.resolve("taken");
        try (EmbeddedStore first = EmbeddedStore.start(StoreSettings.inFile(file))) {
            assertThat(first.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedStore.start(StoreSettings.inFile(file)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("cannot be opened");
        }
    }
}
