/** Who earned most, among those who want to be seen; nothing here is stored but the wish, the rest is computed. */
@NullMarked
package io.fengyi.points.leaderboard;

import org.jspecify.annotations.NullMarked;
