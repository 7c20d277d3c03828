/** What the office knows: areas, enterprises, workers, the friendly street, organisations, sweep and survey. */
@NullMarked
package io.fengyi.standalone.demo.town;

import org.jspecify.annotations.NullMarked;
