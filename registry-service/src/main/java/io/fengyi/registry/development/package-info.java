/** People on the way into the Party: stages with their earliest days and their evidence. */
@NullMarked
package io.fengyi.registry.development;

import org.jspecify.annotations.NullMarked;
