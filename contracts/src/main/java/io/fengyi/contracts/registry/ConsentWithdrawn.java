package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;
import java.time.Instant;

/**
 * A worker took back the consent to one purpose; it takes effect everywhere within 60 seconds.
 *
 * @param workerId {@code wkr_…}
 * @param purpose one of the purposes of platform.md 3.4
 * @param version version of the text whose consent is taken back
 * @param at business time of the withdrawal
 */
@EventContract(topic = "registry.consent.v1", type = "fengyi.registry.ConsentWithdrawn.v1")
public record ConsentWithdrawn(String workerId, String purpose, String version, Instant at) {}
