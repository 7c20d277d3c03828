/** What holds from which day until which day. Pure values: no Spring, no Mongo here. */
@NullMarked
package io.fengyi.registry.validity;

import org.jspecify.annotations.NullMarked;
