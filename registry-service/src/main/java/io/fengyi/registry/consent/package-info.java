/** The consent ledger: what each worker allowed, in which wording, since when; entries are only ever added. */
@NullMarked
package io.fengyi.registry.consent;

import org.jspecify.annotations.NullMarked;
