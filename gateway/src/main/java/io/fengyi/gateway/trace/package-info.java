/** The W3C trace of a request, begun here when the caller sent none. */
@NullMarked
package io.fengyi.gateway.trace;

import org.jspecify.annotations.NullMarked;
