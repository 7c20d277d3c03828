/** The one record of a person who rides or delivers here, as it was on any day. */
@NullMarked
package io.fengyi.registry.worker;

import org.jspecify.annotations.NullMarked;
