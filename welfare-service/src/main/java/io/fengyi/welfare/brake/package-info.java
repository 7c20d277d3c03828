/** How often something may be tried. Plain counters; there are no rules of any domain here. */
@NullMarked
package io.fengyi.welfare.brake;

import org.jspecify.annotations.NullMarked;
