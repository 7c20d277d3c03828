/** Who signed up and who came; unique indexes decide every race. */
@NullMarked
package io.fengyi.welfare.care.attendance;

import org.jspecify.annotations.NullMarked;
