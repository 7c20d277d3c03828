/** Grids: which polygon belongs to which community, and in which one a point lies. */
@NullMarked
package io.fengyi.governance.grid;

import org.jspecify.annotations.NullMarked;
