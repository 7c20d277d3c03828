/** Whether a bearer token is genuine: signature, issuer, audience, type and age, remembered until it expires. */
@NullMarked
package io.fengyi.gateway.token;

import org.jspecify.annotations.NullMarked;
