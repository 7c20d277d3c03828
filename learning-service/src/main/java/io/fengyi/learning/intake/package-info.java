/** The only place that knows Kafka's events of other services; each is translated to the words of one feature. */
@NullMarked
package io.fengyi.learning.intake;

import org.jspecify.annotations.NullMarked;
