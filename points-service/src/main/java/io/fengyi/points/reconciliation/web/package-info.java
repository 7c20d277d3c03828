/** Checkpoints and reconciliations over HTTP. */
@NullMarked
package io.fengyi.points.reconciliation.web;

import org.jspecify.annotations.NullMarked;
