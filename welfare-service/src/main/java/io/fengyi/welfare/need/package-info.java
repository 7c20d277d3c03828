/** What riders say they need, the themes it is sorted into, and the answers. */
@NullMarked
package io.fengyi.welfare.need;

import org.jspecify.annotations.NullMarked;
