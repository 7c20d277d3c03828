/** Records that may be of one and the same person, for staff to look at. Reads the records of workers and keeps nothing. */
@NullMarked
package io.fengyi.registry.duplicate;

import org.jspecify.annotations.NullMarked;
