/** Instructors, the enterprises they look after, and the enterprises nobody looks after. */
@NullMarked
package io.fengyi.registry.instructor;

import org.jspecify.annotations.NullMarked;
