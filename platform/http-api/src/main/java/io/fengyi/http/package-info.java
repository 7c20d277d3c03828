/** How every endpoint of Fengyi behaves: problems, preconditions, idempotency keys, lists, places (api-conventions.md). */
@NullMarked
package io.fengyi.http;

import org.jspecify.annotations.NullMarked;
