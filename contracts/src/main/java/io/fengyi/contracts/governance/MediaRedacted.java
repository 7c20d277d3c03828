package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;

/** All sizes of a photo of this service are gone for good; copies must go too. */
@EventContract(topic = "governance.media.v1", type = "fengyi.governance.MediaRedacted.v1")
public record MediaRedacted(String mediaId) {}
