/** From Kafka to the service's intake, with dead letters and their replay. */
@NullMarked
package io.fengyi.relay.receiving;

import org.jspecify.annotations.NullMarked;
