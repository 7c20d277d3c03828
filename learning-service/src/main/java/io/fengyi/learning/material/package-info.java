/** Books, leaflets and kits: their stock is an append-only ledger that never goes below zero. */
@NullMarked
package io.fengyi.learning.material;

import org.jspecify.annotations.NullMarked;
