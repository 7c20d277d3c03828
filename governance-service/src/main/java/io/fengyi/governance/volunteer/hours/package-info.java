/** Who was there, for how long, and who says so; never the person themselves. */
@NullMarked
package io.fengyi.governance.volunteer.hours;

import org.jspecify.annotations.NullMarked;
