package io.fengyi.testsupport.indexes;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.fengyi.testsupport.RealDependencies;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexUseTest {

    private final IndexUse indexUse = new IndexUse(() -> false);
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(RealDependencies.mongodbUri()))
            .addCommandListener(indexUse)
            .build());
    private final MongoDatabase database = client.getDatabase(RealDependencies.databaseOf("index_use"));
    private final MongoCollection<Document> orders = database.getCollection("orders");

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void namesEachQueryThatNoIndexServes() {
        orders.createIndex(ascending("grid", "state"));
        orders.find(eq("state", "OPEN")).first();
        orders.countDocuments(ne("grid", "g1"));
        orders.updateOne(or(eq("grid", "g1"), eq("state", "OPEN")), Updates.set("x", 1));
        orders.deleteMany(new Document());

        assertThatThrownBy(() -> indexUse.verify(database, List.of()))
                .hasMessageContaining("find orders by [state]")
                .hasMessageContaining("aggregate orders by []")
                .hasMessageContaining("update orders by [] or [[grid], [state]]")
                .hasMessageContaining("delete orders by []");
        indexUse.verify(database, List.of(new SmallCollection("orders", "only a few are ever placed")));
    }

    @Test
    void acceptsIdsFirstFieldsAndOrderedPages() {
        orders.createIndex(ascending("grid", "state"));
        orders.createIndex(descending("at"));
        orders.find(and(eq("_id", 1), eq("state", "OPEN"))).first();
        orders.find(and(eq("state", "OPEN"), gt("grid", "g1"))).first();
        orders.find().sort(descending("at")).limit(20).first();
        orders.findOneAndUpdate(or(eq("grid", "g1"), eq("at", 1)), Updates.set("x", 1));
        orders.distinct("grid", eq("grid", "g1"), String.class).first();

        indexUse.verify(database, List.of());
    }
}
