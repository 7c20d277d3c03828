package io.fengyi.governance.rolemodel.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A medium told of a role model. The record stays after it was taken down: it names nobody.
 *
 * @param medium a word of the vocabulary
 * @param link https
 * @param takenDownOn day on which staff saw that it was gone; null while it is there
 */
@Document("role_model_publications")
record Publication(
        @Id String id,
        String roleModelId,
        String communityCode,
        String medium,
        String link,
        LocalDate publishedOn,
        Instant recordedAt,
        @Nullable LocalDate takenDownOn) {}
