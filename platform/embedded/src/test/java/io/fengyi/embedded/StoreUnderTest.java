package io.fengyi.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fresh store in memory with a driver connected to it, for each test. */
abstract class StoreUnderTest {

    private EmbeddedStore store;
    MongoClient client;
    MongoDatabase database;
    MongoCollection<Document> reports;

    @BeforeEach
    void open() {
        store = EmbeddedStore.start(StoreSettings.inMemory());
        client = MongoClients.create(store.uri());
        database = client.getDatabase("governance");
        reports = database.getCollection("reports");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }
}
