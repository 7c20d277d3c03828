/** The figures of the five services, asked for in the caller's name and found again by key, grouping and group. */
@NullMarked
package io.fengyi.gateway.situation.figures;

import org.jspecify.annotations.NullMarked;
