/** Snap-and-report, grids and handling units: how a rider's snapshot becomes a case with a fair clock (governance.md 3.1, 3.2). */
@NullMarked
package io.fengyi.governance;

import org.jspecify.annotations.NullMarked;
