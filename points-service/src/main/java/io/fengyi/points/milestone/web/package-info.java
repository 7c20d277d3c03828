/** Milestones over HTTP. */
@NullMarked
package io.fengyi.points.milestone.web;

import org.jspecify.annotations.NullMarked;
