/** Asking for a code over HTTP. */
@NullMarked
package io.fengyi.registry.identity.phone.web;

import org.jspecify.annotations.NullMarked;
