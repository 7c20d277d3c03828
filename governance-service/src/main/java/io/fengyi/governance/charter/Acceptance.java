package io.fengyi.governance.charter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody agrees, of their own accord; the id is made of charter and account, so that it is once.
 *
 * @param workerId of a rider; null for managers and merchants
 */
@Document("charter_acceptances")
record Acceptance(
        @Id String id,
        String charterId,
        CharterKind kind,
        String accountId,
        @Nullable String workerId,
        Instant at) {

    static String id(String charterId, String accountId) {
        return charterId + '|' + accountId;
    }
}
