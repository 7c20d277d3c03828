/** What one row of a list means, and what is wrong with it; knows nothing of files and of imports. */
@NullMarked
package io.fengyi.registry.importing.row;

import org.jspecify.annotations.NullMarked;
