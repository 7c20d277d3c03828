/** Memberships over HTTP. */
@NullMarked
package io.fengyi.registry.membership.web;

import org.jspecify.annotations.NullMarked;
