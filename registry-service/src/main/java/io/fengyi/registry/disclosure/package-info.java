/** Every opening of a name or phone: to whom, why; counted, audited, and seen by the worker. */
@NullMarked
package io.fengyi.registry.disclosure;

import org.jspecify.annotations.NullMarked;
