/** HTTP: trials, replays, and the log of deliveries. */
@NullMarked
package io.fengyi.registry.webhook.delivery.web;

import org.jspecify.annotations.NullMarked;
