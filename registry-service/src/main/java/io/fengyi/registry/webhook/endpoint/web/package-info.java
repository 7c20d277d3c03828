/** HTTP: the endpoints of partners. */
@NullMarked
package io.fengyi.registry.webhook.endpoint.web;

import org.jspecify.annotations.NullMarked;
