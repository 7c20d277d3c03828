package io.fengyi.registry.message;

import io.fengyi.registry.message.template.TemplateCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One message to one person through one channel; unique by event, person and channel. The text holds no name, phone or
 * openid.
 *
 * @param dueAt when a push may be tried next; null when there is nothing left to do
 * @param tries how often the vendor was asked
 * @param countedOn business day on which the push took one of the person's few
 * @param failure why it was not sent, without number or openid
 * @param keptUntil clean-up, system time
 */
@Document("messages")
public record Message(
        @Id String id,
        String event,
        Recipient recipient,
        Channel channel,
        TemplateCode template,
        String title,
        String text,
        @Nullable String subject,
        State state,
        Instant createdAt,
        @Nullable Instant readAt,
        @Nullable Instant dueAt,
        int tries,
        @Nullable String countedOn,
        @Nullable Instant sentAt,
        @Nullable String failure,
        Instant keptUntil) {

    /** Where a message stands; in the app it is SENT at once. */
    public enum State {
        WAITING,
        SENT,
        FAILED,
        /** Not sent for a reason that is not the vendor's: withdrawn consent, a channel switched off, enough for today. */
        DROPPED
    }
}
