package io.fengyi.learning.publication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A publication as its door shows it. */
public record PublicationFile(
        String id,
        long version,
        PublicationState state,
        String series,
        int issueNumber,
        String title,
        @Nullable String mediaId,
        String area,
        @Nullable Instant issuedAt,
        List<PublicationRecipient> recipients,
        List<ReadReceipt> receipts) {

    static PublicationFile of(Publication publication) {
        Publication.Issued issued = publication.issued();
        return new PublicationFile(
                publication.id(),
                publication.currentVersion(),
                publication.state(),
                publication.series(),
                publication.issueNumber(),
                publication.title(),
                publication.mediaId(),
                publication.area(),
                issued == null ? null : issued.at(),
                publication.recipients(),
                publication.receipts());
    }
}
