/** Exports of everything that the five services hold about one person. */
@NullMarked
package io.fengyi.registry.rights.export;

import org.jspecify.annotations.NullMarked;
