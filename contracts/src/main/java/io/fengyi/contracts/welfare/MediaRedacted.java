package io.fengyi.contracts.welfare;

import io.fengyi.contracts.EventContract;

/**
 * A picture of welfare-service was erased in all sizes.
 */
@EventContract(topic = "welfare.media.v1", type = "fengyi.welfare.MediaRedacted.v1")
public record MediaRedacted(String mediaId) {}
