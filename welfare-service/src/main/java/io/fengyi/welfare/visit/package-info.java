/** How many come to a station, and nobody's trail: a counter per station and day. Plain records and a repository. */
@NullMarked
package io.fengyi.welfare.visit;

import org.jspecify.annotations.NullMarked;
