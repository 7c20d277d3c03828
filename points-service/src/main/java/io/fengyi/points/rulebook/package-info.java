/** Rule books through their life: written by one street admin, approved by another, in force on a day. */
@NullMarked
package io.fengyi.points.rulebook;

import org.jspecify.annotations.NullMarked;
