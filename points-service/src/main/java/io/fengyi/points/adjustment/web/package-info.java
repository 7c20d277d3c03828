/** Adjustments over HTTP. */
@NullMarked
package io.fengyi.points.adjustment.web;

import org.jspecify.annotations.NullMarked;
