/** Facts that points-service tells the other services; only messages to the worker may be made from those with a person. */
@NullMarked
package io.fengyi.contracts.points;

import org.jspecify.annotations.NullMarked;
