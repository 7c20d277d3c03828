/**
 * Pure rules of the points ledger: no Spring, no Mongo, no Kafka, no Jackson here. One decision is one entry, and
 * {@link io.fengyi.points.ledger.LedgerRules} decides the next entry from the head alone.
 */
@NullMarked
package io.fengyi.points.ledger;

import org.jspecify.annotations.NullMarked;
