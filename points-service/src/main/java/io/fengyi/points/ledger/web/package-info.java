/** Balances, histories, reversals and verifications over HTTP. */
@NullMarked
package io.fengyi.points.ledger.web;

import org.jspecify.annotations.NullMarked;
