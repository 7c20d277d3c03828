/** Administrative divisions from the district down to the grid, with the days on which they exist. */
@NullMarked
package io.fengyi.registry.area;

import org.jspecify.annotations.NullMarked;
