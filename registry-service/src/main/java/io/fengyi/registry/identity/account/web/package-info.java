/** Staff accounts and the caller's own phone and password over HTTP. */
@NullMarked
package io.fengyi.registry.identity.account.web;

import org.jspecify.annotations.NullMarked;
