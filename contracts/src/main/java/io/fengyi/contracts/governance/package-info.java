/** Facts that governance-service tells the other services; a person is in them only where points depend on it. */
@NullMarked
package io.fengyi.contracts.governance;

import org.jspecify.annotations.NullMarked;
