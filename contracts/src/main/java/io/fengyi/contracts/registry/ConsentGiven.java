package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;
import java.time.Instant;

/**
 * A worker allowed one purpose in the wording of one version.
 *
 * @param workerId {@code wkr_…}
 * @param purpose one of the purposes of platform.md 3.4, for example {@code LEADERBOARD}
 * @param version version of the text that was agreed to
 * @param at business time of the consent
 */
@EventContract(topic = "registry.consent.v1", type = "fengyi.registry.ConsentGiven.v1")
public record ConsentGiven(String workerId, String purpose, String version, Instant at) {}
