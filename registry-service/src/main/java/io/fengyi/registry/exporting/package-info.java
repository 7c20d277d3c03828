/** Masked, watermarked, logged lists of workers as files. */
@NullMarked
package io.fengyi.registry.exporting;

import org.jspecify.annotations.NullMarked;
