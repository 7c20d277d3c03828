/** Who works where on which day, counted; reads the records of workers and keeps nothing. */
@NullMarked
package io.fengyi.registry.census;

import org.jspecify.annotations.NullMarked;
