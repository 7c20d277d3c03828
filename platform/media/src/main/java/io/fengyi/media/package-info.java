/** Pictures and documents of one service: taken in, cleaned, kept in its own database, shown through signed links. */
@NullMarked
package io.fengyi.media;

import org.jspecify.annotations.NullMarked;
