/** Calls to addresses that somebody else named: only public ones, pinned, bounded, without redirects. */
@NullMarked
package io.fengyi.outbound;

import org.jspecify.annotations.NullMarked;
