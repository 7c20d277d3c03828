package io.fengyi.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.fengyi.embedded.EmbeddedStore;
import io.fengyi.embedded.StoreSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;

class KeysetTest {

    private static EmbeddedStore store;
    private static MongoClient client;
    private static MongoTemplate mongo;

    record Row(@Id String id, int rank) {}

    @BeforeAll
    static void start() {
        store = EmbeddedStore.start(StoreSettings.inMemory());
        client = MongoClients.create(store.uri());
        mongo = new MongoTemplate(client, "keyset");
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @Test
    void everyRowIsSeenOnceWhileNewOnesArriveAtTheTop() {
        for (int i = 0; i < 50; i++) {
            mongo.save(new Row("r%02d".formatted(i), i / 7));
        }
        Keyset newestFirst = Keyset.descending("rank").then("_id");
        List<String> seen = new ArrayList<>();
        PageRequest request = PageRequest.first(9);
        Page<Row> page;
        do {
            page = newestFirst.page(
                    mongo, Criteria.where("rank").gte(0), request, Row.class, r -> List.of(r.rank(), r.id()));
            page.items().forEach(row -> seen.add(row.id()));
            mongo.save(new Row("late" + seen.size(), 100));
            request = new PageRequest(9, page.next());
        } while (page.next() != null);
        assertThat(seen).hasSize(50).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b.compareTo(a));
    }
}
