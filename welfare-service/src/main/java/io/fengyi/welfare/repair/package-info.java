/** Repairs: what is broken, who mends it, and whether it is accepted. A small aggregate with states. */
@NullMarked
package io.fengyi.welfare.repair;

import org.jspecify.annotations.NullMarked;
