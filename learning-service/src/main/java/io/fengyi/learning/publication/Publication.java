package io.fengyi.learning.publication;

import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One number of a series.
 *
 * @param issueNumber unique in its series
 * @param mediaId what there is to read; null after it was erased
 * @param receipts at most one per recipient
 */
@Document("publications")
record Publication(
        @Id String id,
        @Version @Nullable Long version,
        String series,
        int issueNumber,
        String title,
        @Nullable String mediaId,
        String area,
        Entered entered,
        @Nullable Issued issued,
        List<PublicationRecipient> recipients,
        List<ReadReceipt> receipts,
        @Nullable Outbox outbox)
        implements Announcing {

    /** @param key idempotency key of the request */
    record Entered(Instant at, String by, @Nullable String key) {}

    /**
     * @param day business day, for figures
     * @param key idempotency key of the request
     */
    record Issued(
            Instant at, LocalDate day, String by, @Nullable String key) {}

    PublicationState state() {
        return issued == null ? PublicationState.DRAFT : PublicationState.ISSUED;
    }

    /**
     * Goes out to its recipients.
     *
     * @throws InvalidTransition when it has gone out
     * @throws InvalidValue 422 {@code recipient-named-twice}
     */
    Publication issue(Issued how, List<PublicationRecipient> to) {
        if (issued != null) {
            throw refused("issue");
        }
        long distinct = to.stream().map(PublicationRecipient::id).distinct().count();
        if (distinct != to.size()) {
            throw new InvalidValue("/recipients", "recipient-named-twice", "recipients: " + to.size() + " names");
        }
        return new Publication(
                id,
                version,
                series,
                issueNumber,
                title,
                mediaId,
                area,
                entered,
                how,
                List.copyOf(to),
                receipts,
                outbox);
    }

    /**
     * A recipient has read it; a second time changes nothing.
     *
     * @throws InvalidTransition before it was issued
     * @throws NotFound when it did not go to them
     */
    Publication read(ReadReceipt receipt) {
        if (issued == null) {
            throw refused("receipts");
        }
        if (recipient(receipt.recipientId()).isEmpty()) {
            throw new NotFound("recipient", receipt.recipientId());
        }
        if (isReadBy(receipt.recipientId())) {
            return this;
        }
        List<ReadReceipt> more = new ArrayList<>(receipts);
        more.add(receipt);
        return new Publication(
                id, version, series, issueNumber, title, mediaId, area, entered, issued, recipients, more, outbox);
    }

    Publication withoutMedia() {
        return new Publication(
                id, version, series, issueNumber, title, null, area, entered, issued, recipients, receipts, outbox);
    }

    Publication with(@Nullable Outbox events) {
        return new Publication(
                id, version, series, issueNumber, title, mediaId, area, entered, issued, recipients, receipts, events);
    }

    Optional<PublicationRecipient> recipient(String recipientId) {
        return recipients.stream()
                .filter(recipient -> recipient.id().equals(recipientId))
                .findFirst();
    }

    boolean wentToInstructor(String accountId) {
        return recipient(accountId)
                .filter(recipient -> recipient.kind() == PublicationRecipient.Kind.INSTRUCTOR)
                .isPresent();
    }

    boolean isReadBy(String recipientId) {
        return receipts.stream().anyMatch(receipt -> receipt.recipientId().equals(recipientId));
    }

    long currentVersion() {
        return version == null ? 0 : version;
    }

    private InvalidTransition refused(String command) {
        return new InvalidTransition("publication " + id, state(), command, state().allowed());
    }
}
