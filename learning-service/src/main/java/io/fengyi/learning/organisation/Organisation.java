package io.fengyi.learning.organisation;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A Party organisation as registry-service last told of it.
 *
 * @param mode SOLE, JOINT, FUNCTIONAL or COMMITTEE
 * @param standing false once it was dissolved
 * @param toldAt time of the event that said so; older ones are ignored
 */
@Document("party_organisations")
public record Organisation(
        @Id String organisationId, String mode, List<String> coveredEnterpriseIds, boolean standing, Instant toldAt) {

    public Organisation {
        coveredEnterpriseIds = List.copyOf(coveredEnterpriseIds);
    }
}
