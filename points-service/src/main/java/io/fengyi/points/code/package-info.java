/** Short codes that people read out and type, and the brake against guessing them. */
@NullMarked
package io.fengyi.points.code;

import org.jspecify.annotations.NullMarked;
