/** Points granted by two people where no rule fits. */
@NullMarked
package io.fengyi.points.adjustment;

import org.jspecify.annotations.NullMarked;
