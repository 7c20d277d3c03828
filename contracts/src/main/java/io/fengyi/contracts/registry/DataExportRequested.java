package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;

/**
 * A person asked for everything that is held about them; every service answers with its part.
 */
@EventContract(topic = "registry.privacy.v1", type = "fengyi.registry.DataExportRequested.v1")
public record DataExportRequested(String requestId, String workerId) {}
