/** Meetings of Party organisations: what was held, what is due, what is late. */
@NullMarked
package io.fengyi.registry.meeting;

import org.jspecify.annotations.NullMarked;
