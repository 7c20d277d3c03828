/** Transfers over HTTP. */
@NullMarked
package io.fengyi.registry.transfer.web;

import org.jspecify.annotations.NullMarked;
