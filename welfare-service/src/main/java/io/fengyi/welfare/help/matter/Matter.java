package io.fengyi.welfare.help.matter;

import io.fengyi.welfare.help.casefile.HelpCategory;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A problem behind one or several requests. Never changed: that it is solved is said by its requests.
 *
 * @param title without any person
 * @param openedFor the request at whose triage it was found
 */
@Document("matters")
public record Matter(
        @Id String id,
        String title,
        HelpCategory category,
        String communityCode,
        String openedFor,
        String openedBy,
        Instant openedAt) {}
