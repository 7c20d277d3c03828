package io.fengyi.contracts.privacy;

import io.fengyi.contracts.EventContract;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody opened something sensitive about a worker; it appears in their access log.
 *
 * @param openingId names the opening for ever
 * @param record what was opened, e.g. {@code political-status} or {@code help-request.phone}
 * @param actorRole role in which it was opened; nobody's name
 * @param purpose what the opener gave as reason
 */
@EventContract(topic = "{service}.privacy.v1", type = "fengyi.{service}.SensitiveRecordOpened.v1")
public record SensitiveRecordOpened(
        String openingId,
        String workerId,
        String record,
        String actorRole,
        @Nullable String purpose,
        Instant at) {}
