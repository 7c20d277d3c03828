package io.fengyi.governance.site;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A site as registry-service last told of it.
 *
 * @param open false once it is closed
 * @param toldAt time of the event that said so; older ones are ignored
 */
@Document("sites")
public record KnownSite(@Id String siteId, String communityCode, boolean open, Instant toldAt) {

    /** Whether a group of that community can be one of this site. */
    public boolean isOpenIn(String community) {
        return open && community.equals(communityCode);
    }
}
