/** The Party organisations that stand, as registry-service told of them; never a member. Plain records. */
@NullMarked
package io.fengyi.learning.organisation;

import org.jspecify.annotations.NullMarked;
