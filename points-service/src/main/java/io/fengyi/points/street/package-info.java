/** Which communities belonged to a friendly street on which day: a projection of welfare-service's facts. */
@NullMarked
package io.fengyi.points.street;

import org.jspecify.annotations.NullMarked;
