/** Workers from an office's own lists: a dry run that says what each row would do, then the commit by id. */
@NullMarked
package io.fengyi.registry.importing;

import org.jspecify.annotations.NullMarked;
