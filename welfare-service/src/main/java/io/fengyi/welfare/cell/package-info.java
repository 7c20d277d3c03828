/** Squares of the map, so that an index finds what is near. Pure rules: no Spring, no Mongo here. */
@NullMarked
package io.fengyi.welfare.cell;

import org.jspecify.annotations.NullMarked;
