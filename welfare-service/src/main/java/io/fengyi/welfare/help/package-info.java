/** Help requests: taken in, handled, and never shown to an employer. Doors and the system's own round; the rules lie in help.flow. */
@NullMarked
package io.fengyi.welfare.help;

import org.jspecify.annotations.NullMarked;
