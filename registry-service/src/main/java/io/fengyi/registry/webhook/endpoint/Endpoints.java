package io.fengyi.registry.webhook.endpoint;

import com.mongodb.client.model.Filters;
import io.fengyi.access.Caller;
import io.fengyi.registry.webhook.content.WebhookType;
import io.fengyi.relay.PublishedTopics;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Keyset;
import io.fengyi.store.Migration;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All endpoints: ten at most for each partner. */
@Repository
public class Endpoints {

    private final MongoOperations mongo;

    Endpoints(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Optional<WebhookEndpoint> find(String id) {
        return Optional.ofNullable(mongo.findById(id, WebhookEndpoint.class));
    }

    /** Those that ask for this type, the disabled ones too. */
    public List<WebhookEndpoint> asking(WebhookType type) {
        return mongo.find(new Query(Criteria.where("wish.types").is(type.value())), WebhookEndpoint.class);
    }

    List<WebhookEndpoint> of(String partnerId) {
        return mongo.find(new Query(Criteria.where("partnerId").is(partnerId)), WebhookEndpoint.class);
    }

    Optional<WebhookEndpoint> madeBy(@Nullable String key) {
        return key == null
                ? Optional.empty()
                : Optional.ofNullable(
                        mongo.findOne(new Query(Criteria.where("idempotencyKey").is(key)), WebhookEndpoint.class));
    }

    Page<WebhookEndpoint> seenBy(Caller caller, PageRequest page) {
        return Keyset.descending("_id")
                .page(mongo, EndpointAccess.of(caller), page, WebhookEndpoint.class, row -> List.of(row.id()));
    }

    WebhookEndpoint save(WebhookEndpoint endpoint) {
        return mongo.save(endpoint);
    }

    /** Refuses, like every write, when somebody else was faster. */
    void remove(WebhookEndpoint endpoint) {
        mongo.remove(endpoint);
    }

    @Configuration(proxyBeanMethods = false)
    static class Storage {

        @Bean
        Migration webhookEndpointIndexes() {
            return IndexMigration.named("340-webhook-endpoints")
                    .collection(
                            "webhook_endpoints",
                            c -> c.unique("partnerId", "slot")
                                    .index("areaCode", "_id")
                                    .index("wish.types")
                                    .uniquePartial(List.of("idempotencyKey"), Filters.exists("idempotencyKey"))
                                    .sparse("outbox.since"));
        }

        @Bean
        RelaySource webhookEndpointEvents() {
            return RelaySource.perDocument("webhook_endpoints");
        }

        @Bean
        PublishedTopics webhookTopics() {
            return PublishedTopics.of("registry.webhook.v1");
        }
    }
}
