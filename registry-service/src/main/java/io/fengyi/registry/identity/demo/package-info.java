/** In-process door of the demo loader; exists in the demo profile only. */
@NullMarked
package io.fengyi.registry.identity.demo;

import org.jspecify.annotations.NullMarked;
