/** Points that a partner holds with the rider's one-time approval, and how each hold ends once. */
@NullMarked
package io.fengyi.points.hold;

import org.jspecify.annotations.NullMarked;
