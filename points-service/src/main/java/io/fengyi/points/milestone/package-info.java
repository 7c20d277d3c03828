/** What a worker has reached, for that worker's eyes only; computed from the facts, never stored, never told. */
@NullMarked
package io.fengyi.points.milestone;

import org.jspecify.annotations.NullMarked;
