package io.fengyi.contracts.learning;

import io.fengyi.contracts.EventContract;

/** A picture or document of learning-service was erased in all sizes. */
@EventContract(topic = "learning.media.v1", type = "fengyi.learning.MediaRedacted.v1")
public record MediaRedacted(String mediaId) {}
