/** Facts that welfare-service tells the other services: places, merchants and acts of care, never a person in need. */
@NullMarked
package io.fengyi.contracts.welfare;

import org.jspecify.annotations.NullMarked;
