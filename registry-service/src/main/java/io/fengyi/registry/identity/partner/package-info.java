/** Systems of other organisations: scopes, areas, limits and their secrets. */
@NullMarked
package io.fengyi.registry.identity.partner;

import org.jspecify.annotations.NullMarked;
