/** Which enterprises should organise alone, jointly or functionally, and why: rules over numbers, never a person. */
@NullMarked
package io.fengyi.registry.formation;

import org.jspecify.annotations.NullMarked;
