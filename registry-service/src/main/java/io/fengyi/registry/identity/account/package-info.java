/** Accounts of riders and staff: state, credentials, role grants; rules live in the aggregate, {@code AccountDesk} is the door. */
@NullMarked
package io.fengyi.registry.identity.account;

import org.jspecify.annotations.NullMarked;
