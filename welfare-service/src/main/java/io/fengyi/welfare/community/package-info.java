/** The communities that registry-service tells of, as far as this service needs them. A projection; there are no rules to protect. */
@NullMarked
package io.fengyi.welfare.community;

import org.jspecify.annotations.NullMarked;
