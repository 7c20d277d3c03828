/** {@code ./fengyi token LOGIN}: one access token on the standard output, by the same endpoint that everybody uses. */
@NullMarked
package io.fengyi.standalone.token;

import org.jspecify.annotations.NullMarked;
