/** Consent texts and a worker's own consents over HTTP. */
@NullMarked
package io.fengyi.registry.consent.web;

import org.jspecify.annotations.NullMarked;
