/** From the document to Kafka; nothing here is called by services. */
@NullMarked
package io.fengyi.relay.sending;

import org.jspecify.annotations.NullMarked;
