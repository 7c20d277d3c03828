/** The units that set things right: their names come from registry-service's dictionary, what they handle is said here. */
@NullMarked
package io.fengyi.governance.unit;

import org.jspecify.annotations.NullMarked;
