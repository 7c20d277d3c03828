/** Hands a request to its service with Spring Cloud Gateway's forwarding filters, behind a breaker per service. */
@NullMarked
package io.fengyi.gateway.forward;

import org.jspecify.annotations.NullMarked;
