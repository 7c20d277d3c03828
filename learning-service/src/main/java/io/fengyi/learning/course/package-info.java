/** The catalogue: courses are drafted by instructors or staff, published and retired by staff, read by everybody. */
@NullMarked
package io.fengyi.learning.course;

import org.jspecify.annotations.NullMarked;
