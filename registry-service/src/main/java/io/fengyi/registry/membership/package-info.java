/** Where a member's papers are and where the member takes part: two facts, each with its days. */
@NullMarked
package io.fengyi.registry.membership;

import org.jspecify.annotations.NullMarked;
