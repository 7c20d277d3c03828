/** The gateway's own errors as problem+json (RFC 9457), in Chinese and English. */
@NullMarked
package io.fengyi.gateway.problem;

import org.jspecify.annotations.NullMarked;
