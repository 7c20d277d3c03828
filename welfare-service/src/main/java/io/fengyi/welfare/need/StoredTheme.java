package io.fengyi.welfare.need;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A theme, or what is left of it after a merge: a pointer that every reader follows. So a merge is one write.
 *
 * @param mergedInto the theme that took its place
 */
@Document("need_themes")
record StoredTheme(
        @Id String id,
        @Version @Nullable Long version,
        String name,
        @Nullable String mergedInto,
        Instant madeAt,
        String madeBy) {

    StoredTheme mergedInto(String target) {
        return new StoredTheme(id, version, name, target, madeAt, madeBy);
    }
}
