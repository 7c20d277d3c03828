/** The evidence behind an award as governance-service shows it; our own narrow client, never needed to decide anything. */
@NullMarked
package io.fengyi.points.evidence;

import org.jspecify.annotations.NullMarked;
