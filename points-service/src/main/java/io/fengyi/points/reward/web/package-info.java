/** Rewards over HTTP. */
@NullMarked
package io.fengyi.points.reward.web;

import org.jspecify.annotations.NullMarked;
