/** The facts that services tell each other: one annotated record per event type, grouped by the service that publishes it. */
@NullMarked
package io.fengyi.contracts;

import org.jspecify.annotations.NullMarked;
