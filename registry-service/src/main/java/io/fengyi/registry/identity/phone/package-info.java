/** Proving a mobile number by a code that was sent to it, within limits per number and per address. */
@NullMarked
package io.fengyi.registry.identity.phone;

import org.jspecify.annotations.NullMarked;
