/** Facts that registry-service tells the other services; no name, phone or political status is ever among them. */
@NullMarked
package io.fengyi.contracts.registry;

import org.jspecify.annotations.NullMarked;
