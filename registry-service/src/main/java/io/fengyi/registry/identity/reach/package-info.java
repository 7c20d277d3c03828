/** Reaches people for others, who are told neither number nor openid. */
@NullMarked
package io.fengyi.registry.identity.reach;

import org.jspecify.annotations.NullMarked;
