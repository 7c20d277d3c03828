/** What every request passes first, in one filter: path, trace, token, limit, body size, then its destination. */
@NullMarked
package io.fengyi.gateway.edge;

import org.jspecify.annotations.NullMarked;
