/** Who looks after which enterprise, as registry-service told of it. Plain records; there are no rules to protect. */
@NullMarked
package io.fengyi.learning.instructor;

import org.jspecify.annotations.NullMarked;
