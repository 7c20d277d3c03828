/** The only pages with a cookie: sign-in, second factor, invitation and first set-up of staff. */
@NullMarked
package io.fengyi.registry.identity.signin;

import org.jspecify.annotations.NullMarked;
