/** Which stations a rider follows. Plain records and a repository; there are no rules to protect. */
@NullMarked
package io.fengyi.welfare.following;

import org.jspecify.annotations.NullMarked;
