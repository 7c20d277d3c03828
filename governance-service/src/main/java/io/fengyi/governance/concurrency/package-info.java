/** Preconditions of PUT on something that may not exist yet. Pure rules: no Spring, no Mongo here. */
@NullMarked
package io.fengyi.governance.concurrency;

import org.jspecify.annotations.NullMarked;
