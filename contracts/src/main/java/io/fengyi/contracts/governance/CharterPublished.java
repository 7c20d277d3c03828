package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;

/**
 * A version of a charter was published.
 *
 * @param kind PACT, NORM or POINTS_SCHEME
 * @param version from 1
 * @param effectiveFrom first day in force
 */
@EventContract(topic = "governance.charter.v1", type = "fengyi.governance.CharterPublished.v1")
public record CharterPublished(String charterId, String kind, int version, LocalDate effectiveFrom) {}
