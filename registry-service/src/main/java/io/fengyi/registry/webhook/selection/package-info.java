/** Who is told of an event: whoever asked for its type, within the own areas, and of holds only whose they are. */
@NullMarked
package io.fengyi.registry.webhook.selection;

import org.jspecify.annotations.NullMarked;
