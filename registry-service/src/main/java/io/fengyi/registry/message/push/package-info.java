/** Sends what is to interrupt somebody: within consent, quiet hours, rides and a few a day, again when a vendor fails. */
@NullMarked
package io.fengyi.registry.message.push;

import org.jspecify.annotations.NullMarked;
