/** Classes with a date and a place: planned around the peak hours, opened, held, counted. */
@NullMarked
package io.fengyi.learning.classsession;

import org.jspecify.annotations.NullMarked;
