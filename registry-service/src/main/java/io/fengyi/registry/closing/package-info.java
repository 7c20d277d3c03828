/** What ends with an enterprise: its sites and the employments there, the same day. */
@NullMarked
package io.fengyi.registry.closing;

import org.jspecify.annotations.NullMarked;
