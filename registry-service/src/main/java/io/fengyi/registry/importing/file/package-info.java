/** Rows of text out of xlsx and CSV files, one at a time; knows nothing of workers. */
@NullMarked
package io.fengyi.registry.importing.file;

import org.jspecify.annotations.NullMarked;
