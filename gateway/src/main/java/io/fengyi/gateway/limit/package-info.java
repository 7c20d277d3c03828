/** How much one client may ask: a token bucket per client and a size per body. */
@NullMarked
package io.fengyi.gateway.limit;

import org.jspecify.annotations.NullMarked;
