/** The one process that knows names, phones and openids: registry, identity and consent. */
@NullMarked
package io.fengyi.registry;

import org.jspecify.annotations.NullMarked;
