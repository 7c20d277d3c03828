/** Where partners want to be told: addresses, what they ask for, secrets, and when an address is given up. */
@NullMarked
package io.fengyi.registry.webhook.endpoint;

import org.jspecify.annotations.NullMarked;
