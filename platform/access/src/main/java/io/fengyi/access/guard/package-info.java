/** Stands in front of every operation: bearer tokens in, roles checked, refusals answered and audited. */
@NullMarked
package io.fengyi.access.guard;

import org.jspecify.annotations.NullMarked;
