/** What becomes of an account whose owner is erased: it ends in the right order, and its chain stays. */
@NullMarked
package io.fengyi.points.closing;

import org.jspecify.annotations.NullMarked;
