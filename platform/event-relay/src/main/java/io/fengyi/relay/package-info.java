/** Facts on their way: unsent events stored with the state they tell of, relayed to Kafka, and taken in elsewhere. */
@NullMarked
package io.fengyi.relay;

import org.jspecify.annotations.NullMarked;
