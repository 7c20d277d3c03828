/** What registry-service itself holds about persons, section by section. */
@NullMarked
package io.fengyi.registry.rights.held;

import org.jspecify.annotations.NullMarked;
