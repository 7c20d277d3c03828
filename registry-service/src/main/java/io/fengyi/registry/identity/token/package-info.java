/** The authorization server: endpoints, token families with rotation and revocation, claims. */
@NullMarked
package io.fengyi.registry.identity.token;

import org.jspecify.annotations.NullMarked;
