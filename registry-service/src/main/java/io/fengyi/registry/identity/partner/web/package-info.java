/** Partners over HTTP. */
@NullMarked
package io.fengyi.registry.identity.partner.web;

import org.jspecify.annotations.NullMarked;
