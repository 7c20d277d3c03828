/** Forgetting a person in all of volunteering. */
@NullMarked
package io.fengyi.governance.volunteer;

import org.jspecify.annotations.NullMarked;
