/** What was sent where, what has still to be sent and when, and the sending. */
@NullMarked
package io.fengyi.registry.webhook.delivery;

import org.jspecify.annotations.NullMarked;
