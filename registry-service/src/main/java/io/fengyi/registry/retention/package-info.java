/** What the calendar does to records: who has left, who is forgotten. */
@NullMarked
package io.fengyi.registry.retention;

import org.jspecify.annotations.NullMarked;
