/** The own record over HTTP. */
@NullMarked
package io.fengyi.registry.profile.web;

import org.jspecify.annotations.NullMarked;
