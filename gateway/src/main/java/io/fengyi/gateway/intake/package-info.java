/** The only Kafka in the gateway: follows revocations and changes without a group, so any number of gateways may run. */
@NullMarked
package io.fengyi.gateway.intake;

import org.jspecify.annotations.NullMarked;
