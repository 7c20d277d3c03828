package io.fengyi.learning.instructor;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That an instructor looks after an enterprise, or did.
 *
 * @param id account and enterprise
 * @param open false once registry-service told of the release
 * @param toldAt time of the event that said so; older ones are ignored
 */
@Document("instructor_assignments")
record Assignment(@Id String id, String accountId, String enterpriseId, boolean open, Instant toldAt) {

    static Assignment of(String accountId, String enterpriseId, boolean open, Instant toldAt) {
        return new Assignment(accountId + '|' + enterpriseId, accountId, enterpriseId, open, toldAt);
    }
}
