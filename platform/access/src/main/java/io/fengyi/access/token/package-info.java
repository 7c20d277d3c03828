/** Access tokens: checked on the way in, revoked, and obtained for calls to other services. */
@NullMarked
package io.fengyi.access.token;

import org.jspecify.annotations.NullMarked;
