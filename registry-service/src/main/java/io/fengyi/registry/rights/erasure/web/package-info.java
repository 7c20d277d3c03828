/** Asking to be forgotten, and the receipt. */
@NullMarked
package io.fengyi.registry.rights.erasure.web;

import org.jspecify.annotations.NullMarked;
