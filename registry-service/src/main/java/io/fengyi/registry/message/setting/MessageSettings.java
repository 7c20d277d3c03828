package io.fengyi.registry.message.setting;

import io.fengyi.registry.message.Channel;
import io.fengyi.registry.message.Topic;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One person's choice.
 *
 * @param id the worker
 * @param version how often the choice of channels was changed
 * @param channels push channels of a topic; a topic that is missing may use all of them
 * @param ridingUntil no push before it
 */
@Document("message_settings")
public record MessageSettings(
        @Id String id,
        long version,
        @Nullable Map<Topic, Set<Channel>> channels,
        @Nullable Instant ridingUntil) {

    static MessageSettings none(String id) {
        return new MessageSettings(id, 0, null, null);
    }

    /** Whether this channel may be used, as far as the person's choice goes; the app always may. */
    public boolean allows(Topic topic, Channel channel) {
        return !channel.isPush()
                || channels == null
                || channels.getOrDefault(topic, ALL).contains(channel);
    }

    public boolean isRidingAt(Instant now) {
        return ridingUntil != null && ridingUntil.isAfter(now);
    }

    private static final Set<Channel> ALL = Set.of(Channel.values());
}
