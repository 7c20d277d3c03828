package io.fengyi.governance.rolemodel.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A publication, as its door shows it.
 *
 * @param takeDownBy by when the medium has to take it down; null while the role model is shown
 */
public record PublicationFile(
        String id,
        String roleModelId,
        String medium,
        String link,
        LocalDate publishedOn,
        @Nullable Instant takeDownBy,
        @Nullable LocalDate takenDownOn) {

    static PublicationFile of(Publication publication, @Nullable Instant takeDownBy) {
        return new PublicationFile(
                publication.id(),
                publication.roleModelId(),
                publication.medium(),
                publication.link(),
                publication.publishedOn(),
                takeDownBy,
                publication.takenDownOn());
    }
}
