package io.fengyi.contracts.privacy;

import io.fengyi.contracts.EventContract;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One service has put together what it holds about the person who asked; they read it at {@code /me/data-parts}.
 *
 * @param counts rows by section
 * @param sha256 of the JSON text in UTF-8, 64 hex digits
 */
@EventContract(topic = "{service}.privacy.v1", type = "fengyi.{service}.DataExportPartReady.v1")
public record DataExportPartReady(
        String requestId,
        String service,
        Map<String, Long> counts,
        @Nullable String sha256) {}
