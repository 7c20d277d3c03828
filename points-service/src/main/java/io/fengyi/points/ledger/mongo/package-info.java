/** The ledger's entries in MongoDB by the raw driver: one indexed head read and one insert per post. */
@NullMarked
package io.fengyi.points.ledger.mongo;

import org.jspecify.annotations.NullMarked;
