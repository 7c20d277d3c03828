/** Proof that every query of a service is served by an index. */
@NullMarked
package io.fengyi.testsupport.indexes;

import org.jspecify.annotations.NullMarked;
