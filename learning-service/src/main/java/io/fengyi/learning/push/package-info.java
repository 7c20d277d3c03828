/** Pushes of lessons: planned by staff, sent by the platform outside of quiet hours, a few per person, to nobody who opted out. */
@NullMarked
package io.fengyi.learning.push;

import org.jspecify.annotations.NullMarked;
