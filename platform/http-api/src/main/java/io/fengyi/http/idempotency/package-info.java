/** Answers of keyed POSTs, kept for a week and given again (IETF Idempotency-Key draft 07). */
@NullMarked
package io.fengyi.http.idempotency;

import org.jspecify.annotations.NullMarked;
