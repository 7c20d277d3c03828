package io.fengyi.registry.message.setting;

import io.fengyi.http.InvalidValue;
import io.fengyi.http.StaleVersion;
import io.fengyi.registry.consent.Purpose;
import io.fengyi.registry.message.Channel;
import io.fengyi.registry.message.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Where people choose their channels and say that they are riding. */
@Repository
public class Settings {

    /** The longest ride that can be announced at once. */
    static final Duration LONGEST_RIDE = Duration.ofHours(12);

    private static final String VERSION = "version";

    private final MongoOperations mongo;
    private final Clock clock;

    Settings(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** The consent that a channel needs; none for the app, which therefore is no push channel. */
    public static Optional<Purpose> consentFor(Channel channel) {
        return switch (channel) {
            case IN_APP -> Optional.empty();
            case WECHAT -> Optional.of(Purpose.MESSAGE_WECHAT);
            case SMS -> Optional.of(Purpose.MESSAGE_SMS);
        };
    }

    public MessageSettings of(String workerId) {
        MessageSettings found = mongo.findById(workerId, MessageSettings.class);
        return found == null ? MessageSettings.none(workerId) : found;
    }

    /** @throws StaleVersion 412 when they were changed since they were read */
    public MessageSettings choose(String workerId, long version, Map<Topic, Set<Channel>> channels) {
        begin(workerId);
        boolean chosen = mongo.updateFirst(
                                new Query(Criteria.where("_id")
                                        .is(workerId)
                                        .and(VERSION)
                                        .is(version)),
                                new Update().set("channels", channels).inc(VERSION, 1),
                                MessageSettings.class)
                        .getMatchedCount()
                == 1;
        if (!chosen) {
            throw new StaleVersion(version, of(workerId).version());
        }
        return of(workerId);
    }

    /**
     * Says that the person rides until then, or, with null, that the ride is over.
     *
     * @throws InvalidValue 422 {@code ride-over} for the past, {@code ride-too-long} beyond twelve hours
     */
    public MessageSettings riding(String workerId, @Nullable Instant until) {
        Instant now = clock.instant();
        if (until != null && !until.isAfter(now)) {
            throw new InvalidValue("/until", "ride-over", "until: " + until + " (now: " + now + ")");
        }
        if (until != null && until.isAfter(now.plus(LONGEST_RIDE))) {
            throw new InvalidValue("/until", "ride-too-long", "until: " + until + " (at most 12 hours from now)");
        }
        begin(workerId);
        mongo.updateFirst(
                itself(workerId),
                until == null ? new Update().unset("ridingUntil") : new Update().set("ridingUntil", until),
                MessageSettings.class);
        return of(workerId);
    }

    public void forget(String workerId) {
        mongo.remove(itself(workerId), MessageSettings.class);
    }

    private void begin(String workerId) {
        try {
            mongo.upsert(itself(workerId), new Update().setOnInsert(VERSION, 0L), MessageSettings.class);
        } catch (DuplicateKeyException begunMeanwhile) {
            // the next write finds it
        }
    }

    private static Query itself(String workerId) {
        return new Query(Criteria.where("_id").is(workerId));
    }
}
