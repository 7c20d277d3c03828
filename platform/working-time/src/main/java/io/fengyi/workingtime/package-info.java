/** Working days, and how long a case may take and took. Pure rules; only the configuration knows Spring. */
@NullMarked
package io.fengyi.workingtime;

import org.jspecify.annotations.NullMarked;
