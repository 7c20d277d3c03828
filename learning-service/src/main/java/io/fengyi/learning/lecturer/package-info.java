/** Lecturers of the winter training, nominated by staff and voted for by workers: one person, one vote, changeable until voting ends. */
@NullMarked
package io.fengyi.learning.lecturer;

import org.jspecify.annotations.NullMarked;
