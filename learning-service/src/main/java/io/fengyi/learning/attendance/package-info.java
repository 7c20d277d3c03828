/** Who was there: proved by a rotating code on one device, or entered by the instructor; counted once. */
@NullMarked
package io.fengyi.learning.attendance;

import org.jspecify.annotations.NullMarked;
