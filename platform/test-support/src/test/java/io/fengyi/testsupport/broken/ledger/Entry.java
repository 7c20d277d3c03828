package io.fengyi.testsupport.broken.ledger;

import io.fengyi.testsupport.broken.shop.Order;
import java.time.Instant;
import org.bson.Document;

public class Entry {

    public Document stored(Order order) {
        return new Document("order", order.id()).append("at", Instant.now());
    }
}
