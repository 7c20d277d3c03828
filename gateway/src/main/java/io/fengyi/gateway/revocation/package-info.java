/** Which accounts and token families have been told to stop. Plain memory: no Spring, no Kafka here. */
@NullMarked
package io.fengyi.gateway.revocation;

import org.jspecify.annotations.NullMarked;
