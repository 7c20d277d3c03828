/** Facts that learning-service tells the other services. */
@NullMarked
package io.fengyi.contracts.learning;

import org.jspecify.annotations.NullMarked;
