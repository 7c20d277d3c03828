package io.fengyi.registry.webhook.endpoint;

import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Since when an endpoint does nothing but fail, and what follows from it. Times are system time. */
@Component
public class EndpointHealth {

    static final Duration PATIENCE = Duration.ofDays(5);
    private static final Logger log = LoggerFactory.getLogger(EndpointHealth.class);

    private final MongoOperations mongo;
    private final Endpoints endpoints;
    private final EndpointAnnouncer announcer;
    private final Clock systemClock;

    EndpointHealth(
            MongoOperations mongo,
            Endpoints endpoints,
            EndpointAnnouncer announcer,
            @Qualifier("systemClock") Clock systemClock) {
        this.mongo = mongo;
        this.endpoints = endpoints;
        this.announcer = announcer;
        this.systemClock = systemClock;
    }

    /** There is one while the last call failed. */
    @Document("webhook_failures")
    record FailingSince(@Id String id, Instant since) {}

    public void succeeded(String endpointId) {
        mongo.remove(byId(endpointId), FailingSince.class);
    }

    /** Five days after the first of nothing but failures the endpoint is given up. */
    public void failed(String endpointId, Instant at) {
        FailingSince failing = Objects.requireNonNull(mongo.findAndModify(
                byId(endpointId),
                new Update().setOnInsert("since", at),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                FailingSince.class));
        if (!at.isBefore(failing.since().plus(PATIENCE))) {
            disable(endpointId, DisabledBecause.FAILING, at);
        }
    }

    /** It said that it will not come back. */
    public void gone(String endpointId, Instant at) {
        disable(endpointId, DisabledBecause.GONE, at);
    }

    /** Whatever a partner had asked for, they may no longer act. Again is the same. */
    public void partnerDisabled(String partnerId) {
        endpoints
                .of(partnerId)
                .forEach(endpoint -> disable(endpoint.id(), DisabledBecause.PARTNER_DISABLED, systemClock.instant()));
    }

    private void disable(String endpointId, DisabledBecause because, Instant at) {
        OptimisticRetry.run(() -> endpoints
                        .find(endpointId)
                        .filter(WebhookEndpoint::isEnabled)
                        .map(endpoint ->
                                endpoints.save(endpoint.disabled(because, at, announcer.disabled(endpoint, because)))))
                .ifPresent(disabled -> log.warn(
                        "event=webhook-endpoint-disabled id={} partner={} reason={}",
                        disabled.id(),
                        disabled.partnerId(),
                        because));
    }

    private static Query byId(String endpointId) {
        return new Query(Criteria.where("_id").is(endpointId));
    }
}
