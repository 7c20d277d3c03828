package io.fengyi.testsupport.broken.shop;

import io.fengyi.testsupport.broken.ledger.Entry;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.data.annotation.Version;

public record Order(String id, @Version long version) {

    Entry entry(Producer<String, String> producer) {
        return new Entry();
    }
}
