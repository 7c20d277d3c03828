/** The leaderboard over HTTP. */
@NullMarked
package io.fengyi.points.leaderboard.web;

import org.jspecify.annotations.NullMarked;
