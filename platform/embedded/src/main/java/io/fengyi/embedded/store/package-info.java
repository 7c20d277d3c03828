/** The store behind the MongoDB wire protocol: documents as BSON bytes, sorted indexes, a small query planner. */
@NullMarked
package io.fengyi.embedded.store;

import org.jspecify.annotations.NullMarked;
