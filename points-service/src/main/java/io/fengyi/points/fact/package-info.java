/** What workers did, kept with what each fact was worth and why, so that every topic can be replayed without effect. */
@NullMarked
package io.fengyi.points.fact;

import org.jspecify.annotations.NullMarked;
