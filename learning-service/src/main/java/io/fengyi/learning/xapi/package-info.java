/** What was learned, as xAPI 2.0 statements (IEEE 9274.1.1): a person's own, or an area's under pseudonyms. */
@NullMarked
package io.fengyi.learning.xapi;

import org.jspecify.annotations.NullMarked;
