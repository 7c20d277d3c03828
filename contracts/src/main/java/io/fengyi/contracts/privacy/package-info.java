/** What every service tells alike about a person's rights: parts of exports, erasures, records that were opened. */
@NullMarked
package io.fengyi.contracts.privacy;

import org.jspecify.annotations.NullMarked;
