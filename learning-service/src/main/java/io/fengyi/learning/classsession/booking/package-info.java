/** One calendar per site, so that two classes never meet at one outlet. */
@NullMarked
package io.fengyi.learning.classsession.booking;

import org.jspecify.annotations.NullMarked;
