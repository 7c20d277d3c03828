/** Party organisations: levels, modes, what they cover on which day, and how they came to be. */
@NullMarked
package io.fengyi.registry.partyorganisation;

import org.jspecify.annotations.NullMarked;
