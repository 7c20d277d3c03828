/** Contact notes over HTTP. */
@NullMarked
package io.fengyi.registry.contactnote.web;

import org.jspecify.annotations.NullMarked;
