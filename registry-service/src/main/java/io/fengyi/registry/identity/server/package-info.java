/** The endpoints of the authorization server and what guards them. */
@NullMarked
package io.fengyi.registry.identity.server;

import org.jspecify.annotations.NullMarked;
