/** Entries in words that riders read. */
@NullMarked
package io.fengyi.points.ledger.text;

import org.jspecify.annotations.NullMarked;
