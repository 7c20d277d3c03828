/** Messages over HTTP: one's own, the choice of channels, the wording and the outbox. */
@NullMarked
package io.fengyi.registry.message.web;

import org.jspecify.annotations.NullMarked;
