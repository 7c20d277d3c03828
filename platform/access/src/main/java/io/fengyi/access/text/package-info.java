/** Personal data in texts: masks, the scan of free text and the handle that stands for a worker. Pure functions. */
@NullMarked
package io.fengyi.access.text;

import org.jspecify.annotations.NullMarked;
