/** Pact, norms and points scheme: versions, one in force per kind, accepted freely; nothing asks for it. */
@NullMarked
package io.fengyi.governance.charter;

import org.jspecify.annotations.NullMarked;
