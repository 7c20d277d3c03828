/** Our ids as UUIDs, for standards that know no others. Pure rules: no Spring, no Mongo here. */
@NullMarked
package io.fengyi.welfare.namedid;

import org.jspecify.annotations.NullMarked;
