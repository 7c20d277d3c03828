/** The end of a day: expiry, debts forgiven, notices, a public checkpoint; and the checks that find what should not be. */
@NullMarked
package io.fengyi.points.reconciliation;

import org.jspecify.annotations.NullMarked;
