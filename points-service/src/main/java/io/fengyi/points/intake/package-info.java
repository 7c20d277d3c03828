/** The one place where other services' events come in and are said again in our own words. */
@NullMarked
package io.fengyi.points.intake;

import org.jspecify.annotations.NullMarked;
