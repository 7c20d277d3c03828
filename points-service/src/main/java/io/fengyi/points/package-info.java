/** Friendly points: an account per worker, rules that can only give, rewards, and redemptions that never get stuck. */
@NullMarked
package io.fengyi.points;

import org.jspecify.annotations.NullMarked;
