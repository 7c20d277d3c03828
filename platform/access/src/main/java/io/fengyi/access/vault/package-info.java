/** Protection of personal fields at rest: encryption per person, blind indexes and keys derived from the master key. */
@NullMarked
package io.fengyi.access.vault;

import org.jspecify.annotations.NullMarked;
