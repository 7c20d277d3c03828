/** The service stations as welfare-service told of them, for classes that take place there. Plain records. */
@NullMarked
package io.fengyi.learning.station;

import org.jspecify.annotations.NullMarked;
