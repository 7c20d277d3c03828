/** What every collection needs: ids, migrations that create the indexes, optimistic retries, keyset pages. */
@NullMarked
package io.fengyi.store;

import org.jspecify.annotations.NullMarked;
