/** Which versions of the points scheme exist: a projection of governance-service's charters; there are no rules to protect. */
@NullMarked
package io.fengyi.points.charter;

import org.jspecify.annotations.NullMarked;
