/** The audit trail: append-only, hash-chained, written as part of the request. */
@NullMarked
package io.fengyi.access.audit;

import org.jspecify.annotations.NullMarked;
